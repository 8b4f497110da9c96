package dev.footfall.servlet.video;

import dev.footfall.core.system.MachineReading;
import dev.footfall.core.system.MachineReading.Room;
import dev.footfall.core.system.SystemTotals;
import dev.footfall.system.ErrorKind;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;

/** How the application is. */
record HealthJson(SystemTotals totals, MachineReading machine) {

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        SystemNumbers.share(json, "uptime", totals.uptime());
        responseTime(json);
        errors(json);
        resources(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void responseTime(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("responseTime");
        SystemNumbers.quantity(json, "average", totals.average());
        SystemNumbers.quantity(json, "p95", totals.p95());
        SystemNumbers.quantity(json, "p99", totals.p99());
        json.writeEndObject();
    }

    private void errors(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("errors");
        SystemNumbers.share(json, "rate", totals.errorRate());
        json.writeObjectFieldStart("byType");
        for (ErrorKind kind : ErrorKind.values()) {
            SystemNumbers.share(json, kind.label(), totals.errorRate(kind));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void resources(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("resources");
        json.writeObjectFieldStart("cpu");
        SystemNumbers.share(json, "usage", machine.cpu());
        json.writeArrayFieldStart("load");
        for (Double load : machine.loads()) {
            SystemNumbers.quantity(json, load);
        }
        json.writeEndArray();
        json.writeEndObject();
        room(json, "memory", machine.memory());
        room(json, "storage", machine.storage());
        json.writeEndObject();
    }

    private static void room(JsonGenerator json, String name, Room room) throws IOException {
        json.writeObjectFieldStart(name);
        SystemNumbers.share(json, "usage", room.usage());
        SystemNumbers.bytes(json, "available", room.available(), "");
        json.writeEndObject();
    }
}
