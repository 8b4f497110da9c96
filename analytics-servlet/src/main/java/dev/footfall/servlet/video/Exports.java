package dev.footfall.servlet.video;

import dev.footfall.audit.AuditAction;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBody;
import dev.footfall.servlet.http.Problem;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Exports: begun and looked at. */
final class Exports {

    private static final int SOON = 10;

    private final Inquiries inquiries;
    private final dev.footfall.core.export.Exports exports;
    private final ExportBodyReader bodies;
    private final ExportOrders orders;
    private final ExportAddress address;

    Exports(Inquiries inquiries, Json json) {
        this.inquiries = inquiries;
        this.exports = inquiries.surroundings().exports();
        this.bodies = new ExportBodyReader(json);
        this.orders = new ExportOrders(inquiries);
        this.address = new ExportAddress(inquiries.surroundings().settings().mountPrefix());
    }

    void begin(Call call) throws IOException {
        ExportOrders.requireAccess(call);
        ExportJob job = exports.begin(call.tenant(), orders.order(call, bodies.read(call.exchange())))
                .orElseThrow(this::tooMany);
        inquiries
                .surroundings()
                .administration()
                .audits()
                .record(call.tenant(), call.actor(), AuditAction.EXPORT_ORDERED, job.id(), null);
        call.exchange().answer(202, data(json -> writeOutline(json, call, job)));
    }

    private Problem tooMany() {
        int most = inquiries.surroundings().settings().export().maxPerTenant();
        return Problem.of(
                        429,
                        "ANALYTICS_RATE_LIMIT",
                        "at most " + most + " exports may be under way at once: wait for one of them")
                .retryAfter(SOON);
    }

    void status(Call call, String id) throws IOException {
        ExportOrders.requireAccess(call);
        Set<String> readable = call.readable(Set.of());
        ExportJob job = exports.find(id)
                .filter(found -> found.tenant().equals(call.tenant()) && isWithin(readable, found))
                .filter(found -> orders.isPermitted(call, found.request()))
                .orElseThrow(ExportProblems::unknown);
        requireUnexpired(job);
        call.exchange().answer(200, data(json -> {
            writeOutline(json, call, job);
            writeProgress(json, job);
        }));
    }

    private static boolean isWithin(Set<String> readable, ExportJob job) {
        Set<String> held = job.request().workspaces();
        return readable.isEmpty() || (!held.isEmpty() && readable.containsAll(held));
    }

    /** @throws Problem if the file is deleted, or is about to be */
    private void requireUnexpired(ExportJob job) {
        if (job.state() == ExportState.EXPIRED || !inquiries.now().isBefore(job.expiresAt())) {
            throw ExportProblems.expired(job);
        }
    }

    private static JsonBody data(JsonBody fields) {
        return json -> {
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeObjectFieldStart("data");
            fields.write(json);
            json.writeEndObject();
            json.writeEndObject();
        };
    }

    private void writeOutline(JsonGenerator json, Call call, ExportJob job) throws IOException {
        json.writeStringField("exportId", job.id());
        json.writeStringField("status", job.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("downloadUrl", address.of(call.exchange().request(), job));
        json.writeStringField("expiresAt", job.expiresAt().toString());
    }

    private static void writeProgress(JsonGenerator json, ExportJob job) throws IOException {
        json.writeNumberField("processedRows", job.processedRows());
        json.writeFieldName("totalRows");
        if (job.totalRows() == null) {
            json.writeNull();
        } else {
            json.writeNumber(job.totalRows());
        }
        if (job.state() == ExportState.FAILED) {
            json.writeObjectFieldStart("error");
            json.writeStringField("code", VideoProblems.EXPORT_FAILED);
            json.writeStringField("message", String.valueOf(job.reason()));
            json.writeEndObject();
        }
    }
}
