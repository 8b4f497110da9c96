package dev.footfall.servlet.metrics;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.JsonBody;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelope of this API, and how it says what went wrong. */
final class MetricsProblems {

    /** What every problem with a body is called. */
    static final String INVALID = "invalid_request";

    private MetricsProblems() {}

    /** A body as a whole that is not as it must be. */
    static Problem body(String message) {
        return Problem.of(422, INVALID, message);
    }

    static Problem fields(Collection<Fault> faults) {
        return body(faults.size() + " of the fields must be otherwise").with(List.copyOf(faults));
    }

    /** What answers look like where nothing went wrong. */
    static JsonBody envelope(JsonBody response) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeArrayFieldStart("errors");
            json.writeEndArray();
            json.writeFieldName("response");
            response.write(json);
            json.writeEndObject();
        };
    }

    static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", false);
        json.writeArrayFieldStart("errors");
        if (problem.faults().isEmpty()) {
            error(json, null, problem.message());
        }
        for (Fault fault : problem.faults()) {
            error(json, Shown.harmless(fault.field()), Shown.harmless(fault.message()));
        }
        json.writeEndArray();
        json.writeNullField("response");
        json.writeEndObject();
    }

    private static void error(JsonGenerator json, @Nullable String field, String message) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", field);
        json.writeStringField("message", message);
        json.writeEndObject();
    }
}
