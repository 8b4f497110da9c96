package dev.footfall.servlet.dashboard;

import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.access.Tenant;
import dev.footfall.core.ingest.RefusedEvent;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what has become of the events that were offered, as far as it is the caller's to know. */
final class IngestJson {

    private final Tenant ofHost;
    private final IngestBooks books;

    /** @param ofHost whose the node is: only there the sums of all tenants are told */
    IngestJson(Tenant ofHost, IngestBooks books) {
        this.ofHost = ofHost;
        this.books = books;
    }

    /** @param workspaces those that the caller is limited to, who then is told nothing of the whole */
    void write(JsonGenerator json, Tenant tenant, Set<String> workspaces) throws IOException {
        if (!workspaces.isEmpty()) {
            json.writeNullField("ingest");
            return;
        }
        json.writeObjectFieldStart("ingest");
        boolean isHosts = tenant.equals(ofHost);
        json.writeStringField("scope", isHosts ? "node" : "tenant");
        if (isHosts) {
            writeSums(json, books.stats().get());
        }
        writeLast(json, books.lastRefused().apply(tenant).orElse(null));
        json.writeEndObject();
    }

    private static void writeSums(JsonGenerator json, IngestStats stats) throws IOException {
        json.writeNumberField("offered", stats.offered());
        json.writeNumberField("stored", stats.stored());
        json.writeNumberField("known", stats.known());
        writeReasons(json, "refused", stats.refused());
        writeReasons(json, "dropped", stats.dropped());
        json.writeNumberField("pending", stats.pending());
        json.writeNumberField("pendingBytes", stats.pendingBytes());
    }

    private static void writeReasons(JsonGenerator json, String name, Map<RefusalReason, Long> counts)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<RefusalReason, Long> count : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(count.getKey().label(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void writeLast(JsonGenerator json, @Nullable RefusedEvent last) throws IOException {
        if (last == null) {
            json.writeNullField("lastRefused");
            return;
        }
        json.writeObjectFieldStart("lastRefused");
        json.writeStringField("at", last.at().toString());
        json.writeStringField("reason", last.reason().label());
        json.writeStringField("type", last.type());
        json.writeStringField("message", last.message());
        json.writeEndObject();
    }
}
