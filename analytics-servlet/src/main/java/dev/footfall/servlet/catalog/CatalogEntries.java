package dev.footfall.servlet.catalog;

import dev.footfall.audit.AuditAction;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.core.audit.Audits;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers for all entries of a kind. */
final class CatalogEntries<T> {

    private final EntryKind<T> kind;
    private final EntryReader<T> reader;
    private final CatalogStore stored;
    private final Catalog asked;
    private final boolean isStoredAsked;
    private final Audits audits;

    CatalogEntries(EntryKind<T> kind, Surroundings surroundings, Json json) {
        this.kind = kind;
        this.reader = new EntryReader<>(kind, json, surroundings.settings().ingest());
        this.stored = surroundings.store().catalog();
        this.audits = surroundings.administration().audits();
        this.isStoredAsked = !surroundings.hasHostCatalog();
        this.asked = isStoredAsked ? stored : surroundings.names().unguarded();
    }

    void get(Call call, String id) throws IOException {
        T entry = kind.find(asked, call.tenant(), List.of(id)).get(id);
        if (entry == null) {
            throw Problem.of(404, kind.noun() + "_not_found", "the catalog has no such " + kind.noun());
        }
        call.exchange().answer(200, json -> kind.write(json, entry));
    }

    void put(Call call, String id) throws IOException {
        requireChange();
        T entry = reader.readOne(call, id);
        put(call, List.of(entry));
        call.exchange().answer(200, json -> kind.write(json, entry));
    }

    void delete(Call call, String id) {
        requireChange();
        delete(call, List.of(id));
    }

    void getAll(Call call) throws IOException {
        List<String> ids = ids(call);
        Map<String, T> known = kind.find(asked, call.tenant(), ids);
        List<T> entries = ids.stream().map(known::get).filter(Objects::nonNull).toList();
        call.exchange().answer(200, json -> write(json, entries));
    }

    void putAll(Call call) throws IOException {
        requireChange();
        List<T> entries = reader.read(call);
        put(call, entries);
        call.exchange().answer(200, json -> write(json, entries));
    }

    void deleteAll(Call call) {
        requireChange();
        delete(call, ids(call));
    }

    private void delete(Call call, List<String> ids) {
        int forgotten = kind.delete(stored, call.tenant(), ids);
        if (forgotten > 0) {
            tell(call, forgotten);
        }
        call.exchange().response().setStatus(204);
    }

    private void put(Call call, List<T> entries) {
        kind.put(stored, call.tenant(), entries);
        tell(call, entries.size());
    }

    private void tell(Call call, int entries) {
        audits.record(call.tenant(), call.actor(), AuditAction.CATALOG_CHANGED, kind.noun(), (long) entries);
    }

    private static List<String> ids(Call call) {
        List<String> ids = call.query().all("id").stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > EntryReader.MAX_ENTRIES) {
            throw Problem.invalidRequest(
                    "id must be given 1 to " + EntryReader.MAX_ENTRIES + " times, was given " + ids.size() + " times");
        }
        return ids;
    }

    private void write(JsonGenerator json, Collection<T> entries) throws IOException {
        json.writeStartArray();
        for (T entry : entries) {
            kind.write(json, entry);
        }
        json.writeEndArray();
    }

    private void requireChange() {
        if (!isStoredAsked) {
            throw Problem.conflict("the application has a catalog of its own, so that nobody asks the stored one;"
                    + " change the " + kind.noun() + " in the application");
        }
    }
}
