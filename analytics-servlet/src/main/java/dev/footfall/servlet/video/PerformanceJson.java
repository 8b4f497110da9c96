package dev.footfall.servlet.video;

import dev.footfall.core.system.SystemTotals;
import dev.footfall.system.Bandwidth;
import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.QueueReading;
import dev.footfall.system.StorageOperations;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the application does, and how fast. */
record PerformanceJson(SystemTotals totals, ProbeReading told) {

    private static final StorageOperations NO_OPERATIONS = new StorageOperations(null, null, null);
    private static final Bandwidth NO_BANDWIDTH = new Bandwidth(null, null);

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeObjectFieldStart("data");
        api(json);
        processing(json);
        storage(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void api(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("api");
        json.writeObjectFieldStart("requests");
        SystemNumbers.count(
                json, "total", totals.isMeasured() ? totals.requests().count() : null);
        SystemNumbers.quantity(json, "perSecond", totals.perSecond());
        json.writeObjectFieldStart("byEndpoint");
        for (Map.Entry<String, EndpointRequests> endpoint : totals.endpoints().entrySet()) {
            SystemNumbers.count(json, endpoint.getKey(), endpoint.getValue().count());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("responseTime");
        SystemNumbers.quantity(json, "average", totals.average());
        json.writeObjectFieldStart("byEndpoint");
        for (Map.Entry<String, EndpointRequests> endpoint : totals.endpoints().entrySet()) {
            SystemNumbers.quantity(json, endpoint.getKey(), SystemTotals.average(endpoint.getValue()));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The two queues of the document are always there. */
    private void processing(JsonGenerator json) throws IOException {
        Map<String, QueueReading> queues = new LinkedHashMap<>();
        queues.put("videos", QueueReading.UNKNOWN);
        queues.put("thumbnails", QueueReading.UNKNOWN);
        queues.putAll(told.queues());
        json.writeObjectFieldStart("processing");
        for (Map.Entry<String, QueueReading> queue : queues.entrySet()) {
            json.writeObjectFieldStart(queue.getKey());
            SystemNumbers.count(json, "queued", queue.getValue().queued());
            SystemNumbers.count(json, "processing", queue.getValue().processing());
            SystemNumbers.quantity(json, "averageTime", queue.getValue().averageTime());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void storage(JsonGenerator json) throws IOException {
        StorageOperations operations = told.operations() == null ? NO_OPERATIONS : told.operations();
        Bandwidth bandwidth = told.bandwidth() == null ? NO_BANDWIDTH : told.bandwidth();
        json.writeObjectFieldStart("storage");
        json.writeObjectFieldStart("operations");
        SystemNumbers.count(json, "reads", operations.reads());
        SystemNumbers.count(json, "writes", operations.writes());
        SystemNumbers.count(json, "errors", operations.errors());
        json.writeEndObject();
        json.writeObjectFieldStart("bandwidth");
        SystemNumbers.bytes(json, "in", bandwidth.in(), "/s");
        SystemNumbers.bytes(json, "out", bandwidth.out(), "/s");
        json.writeEndObject();
        json.writeEndObject();
    }
}
