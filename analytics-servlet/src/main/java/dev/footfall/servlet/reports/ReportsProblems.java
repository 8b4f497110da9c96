package dev.footfall.servlet.reports;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How this API says what went wrong. */
final class ReportsProblems {

    private ReportsProblems() {}

    static Problem wrong(List<Fault> faults) {
        return Problem.invalidRequest("parameters are wrong").with(faults);
    }

    static Problem wrong(String parameter, String message) {
        return wrong(List.of(new Fault(0, parameter, message)));
    }

    static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("errors");
        if (problem.faults().isEmpty()) {
            write(json, place(problem), problem.message());
        }
        for (Fault fault : problem.faults()) {
            write(json, fault.field(), fault.message());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable String field, String message) throws IOException {
        json.writeStartObject();
        json.writeFieldName("field");
        json.writeString(field);
        json.writeStringField("message", Shown.harmless(message));
        json.writeEndObject();
    }

    /** Where the fault lies, if it is in the request at all. */
    private static @Nullable String place(Problem problem) {
        return switch (problem.status()) {
            case 401, 403 -> "authorization";
            default -> null;
        };
    }
}
