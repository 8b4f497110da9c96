package dev.footfall.servlet.events;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import java.io.IOException;
import java.util.UUID;

/** How this API says what went wrong. */
final class EventsProblems {

    /** What every problem with events that were sent is called. */
    static final String CREATE = "create_event_error";

    private EventsProblems() {}

    static Problem create(String message) {
        return Problem.of(422, CREATE, message);
    }

    static void write(JsonGenerator json, Problem problem) throws IOException {
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
