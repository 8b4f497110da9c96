package dev.footfall.servlet.events;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Access;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Event;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code GET} of one event. One that the caller must not see does not exist for it. */
final class FindEvent {

    private final AnalyticsStore store;
    private final AssetNames names;

    FindEvent(AnalyticsStore store, AssetNames names) {
        this.store = store;
        this.names = names;
    }

    void answer(Call call, String idText) throws IOException {
        call.require(Access.READ);
        call.requireTenant(call.query().single("orgId"));
        UUID id = EventIdText.parse(idText);
        Optional<Event> found = id == null ? Optional.empty() : store.events().find(call.tenant(), id);
        Event event = found.filter(candidate -> call.permitsEventOf(Access.READ, candidate.workspace()))
                .orElseThrow(() -> Problem.of(404, "event_not_found", "Event not found"));
        List<Event> events = List.of(event);
        Map<String, CatalogAsset> assets = names.of(call.tenant(), events);
        call.exchange().answer(200, json -> EventListJson.writeList(json, events, assets));
    }
}
