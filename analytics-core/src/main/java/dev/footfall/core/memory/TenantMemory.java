package dev.footfall.core.memory;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of one tenant. */
final class TenantMemory {

    private final Map<UUID, Event> byId = new HashMap<>();
    private final NavigableMap<EventCursor, Event> newestFirst = new TreeMap<>(NewestFirst.ORDER);
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, CatalogAsset> assets = new HashMap<>();
    private final Map<String, CatalogUser> users = new HashMap<>();

    Appended append(Event event) {
        Event known = byId.putIfAbsent(event.id(), event);
        if (known != null) {
            return new Appended(known, false);
        }
        newestFirst.put(EventCursor.after(event), event);
        derive(event);
        return new Appended(event, true);
    }

    private void derive(Event event) {
        if (event.session() != null && !event.bot()) {
            sessions.merge(event.session(), SessionMerge.sessionOf(event, event.session()), SessionMerge::merge);
        }
        Report.of(event).ifPresent(report -> reports.merge(report.id(), report, Report::merge));
    }

    void rebuild() {
        sessions.clear();
        reports.clear();
        byId.values().forEach(this::derive);
    }

    Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    /** The rows of a dataset. */
    Stream<FactRow> rows(Dataset dataset, boolean bots) {
        Stream<Event> events = byId.values().stream().filter(event -> bots || !event.bot());
        return switch (dataset) {
            case EVENT -> events.map(FactRow::of);
            case PART -> events.flatMap(event -> event.parts().stream().map(part -> FactRow.of(event, part)));
            case SESSION -> sessions.values().stream().map(FactRow::of);
            case REPORT ->
                reports.values().stream()
                        .filter(report -> report.creation() != null)
                        .map(FactRow::of);
        };
    }

    Optional<Event> event(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that the filter lets through, from the newest on. */
    Stream<Event> events(EventFilter filter, @Nullable EventCursor after) {
        NavigableMap<EventCursor, Event> rest = after == null ? newestFirst : newestFirst.tailMap(after, false);
        return rest.values().stream().filter(filter::matches);
    }

    Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    Collection<Session> sessions() {
        return sessions.values();
    }

    Map<String, CatalogAsset> assets() {
        return assets;
    }

    Map<String, CatalogUser> users() {
        return users;
    }
}
