package dev.footfall.servlet.http;

import dev.footfall.event.Fault;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.UUID;

/** An error as {@code {"error":{"type":…,"message":…}}}, with what is known of faults and ids. */
public final class ErrorEnvelope {

    private ErrorEnvelope() {}

    public static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("error");
        json.writeStringField("type", problem.type());
        json.writeStringField("message", problem.message());
        if (!problem.faults().isEmpty()) {
            json.writeArrayFieldStart("faults");
            for (Fault fault : problem.faults()) {
                json.writeStartObject();
                json.writeNumberField("index", fault.index());
                json.writeStringField("field", Shown.harmless(fault.field()));
                json.writeStringField("message", Shown.harmless(fault.message()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!problem.ids().isEmpty()) {
            json.writeArrayFieldStart("ids");
            for (UUID id : problem.ids()) {
                json.writeString(id.toString());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
