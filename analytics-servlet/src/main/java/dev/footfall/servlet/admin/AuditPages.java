package dev.footfall.servlet.admin;

import dev.footfall.audit.AuditEntry;
import dev.footfall.core.audit.Audits;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.MomentRange;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.QueryString;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code GET …/audit}: the audit trail of the caller's tenant, the latest first, page by page. */
final class AuditPages implements Handler {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;
    private static final Pattern CURSOR = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** What the next page has in common with this one. */
    private static final List<String> KEPT = List.of("from", "to", "limit");

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.of("from", ValueKind.MOMENT),
            Parameter.of("to", ValueKind.MOMENT),
            Parameter.of("limit", ValueKind.INTEGER),
            Parameter.of("cursor", ValueKind.UUID));

    private final Audits audits;
    private final ZoneId zone;

    AuditPages(Surroundings surroundings) {
        this.audits = surroundings.administration().audits();
        this.zone = surroundings.settings().zone();
    }

    @Override
    public void answer(Call call) throws IOException {
        int limit = limit(call.query());
        List<AuditEntry> entries = audits.find(
                call.actor(), call.tenant(), MomentRange.of(call.query(), zone), before(call.query()), limit);
        if (entries.size() == limit) {
            UUID last = entries.get(limit - 1).id();
            call.exchange().response().setHeader("Link", link(call, last));
        }
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("entries");
            for (AuditEntry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static int limit(QueryString query) {
        String text = query.single("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.invalidRequest(
                    "limit must be a whole number from 1 to " + MAX_LIMIT + ", was " + Shown.value(text));
        }
        return limit;
    }

    private static @Nullable UUID before(QueryString query) {
        String text = query.single("cursor");
        if (text == null) {
            return null;
        }
        if (!CURSOR.matcher(text).matches()) {
            throw Problem.invalidRequest("cursor must come from the Link of an earlier page, was " + Shown.value(text));
        }
        return UUID.fromString(text);
    }

    /** Without host and scheme, which a server behind a proxy does not know. */
    private static String link(Call call, UUID last) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        KEPT.forEach(name -> parameters.put(name, call.query().all(name)));
        parameters.put("cursor", List.of(last.toString()));
        String path = call.exchange().request().getRequestURI().replaceAll(";[^/]*", "");
        return "<" + path + "?" + QueryString.encode(parameters) + ">; rel=\"next\"";
    }

    private static void write(JsonGenerator json, AuditEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id().toString());
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("actor", entry.actor());
        json.writeStringField("action", entry.action().label());
        json.writeStringField("target", entry.target());
        json.writeFieldName("rows");
        if (entry.rows() == null) {
            json.writeNull();
        } else {
            json.writeNumber(entry.rows());
        }
        json.writeStringField("reference", entry.reference());
        json.writeEndObject();
    }
}
