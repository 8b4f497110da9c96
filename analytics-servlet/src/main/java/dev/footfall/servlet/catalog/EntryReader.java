package dev.footfall.servlet.catalog;

import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries that a request puts, all of them right. */
final class EntryReader<T> {

    static final int MAX_ENTRIES = 1_000;

    private final EntryKind<T> kind;
    private final Json json;
    private final IngestSettings limits;
    private final RequestBody body;

    EntryReader(EntryKind<T> kind, Json json, IngestSettings limits) {
        this.kind = kind;
        this.json = json;
        this.limits = limits;
        this.body = new RequestBody(limits.maxBodyBytes(), EntryFaults.PROBLEM);
    }

    /**
     * The only entry of the request, under that id.
     *
     * @throws dev.footfall.servlet.http.Problem if it is none, or anything about it is wrong
     */
    T readOne(Call call, String id) throws IOException {
        EntryFaults faults = new EntryFaults();
        Optional<T> entry = reader(faults, id).readOne(body.read(call.exchange().request()));
        faults.check(kind.noun());
        return entry.orElseThrow();
    }

    /**
     * All entries of the request, at least one, each with an id of its own.
     *
     * @throws dev.footfall.servlet.http.Problem if there are none, or anything about one is wrong
     */
    List<T> read(Call call) throws IOException {
        HttpServletRequest request = call.exchange().request();
        EntryFaults faults = new EntryFaults();
        List<Optional<T>> entries = reader(faults, null).read(body.read(request), JsonBatchReader.isLines(request));
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            faults.begin(i);
            T entry = entries.get(i).orElse(null);
            Integer before = entry == null ? null : known.putIfAbsent(kind.id(entry), i);
            if (before != null) {
                faults.add("id", "id must be in the body once, and is that of " + kind.noun() + " " + before + " too");
            }
        }
        faults.check(kind.noun());
        return entries.stream().map(Optional::orElseThrow).toList();
    }

    private JsonBatchReader<Optional<T>> reader(EntryFaults faults, @Nullable String pathId) {
        return new JsonBatchReader<>(
                json,
                (parser, index) -> {
                    faults.begin(index);
                    return Optional.ofNullable(kind.read(new EntryFields(parser, kind.noun(), faults, limits, pathId)));
                },
                kind.noun(),
                MAX_ENTRIES,
                EntryFaults.PROBLEM);
    }
}
