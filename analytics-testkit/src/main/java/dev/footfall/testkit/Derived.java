package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a store has made of some events: each session and report, and what is counted of them. */
record Derived(Set<Session> sessions, Set<Report> reports, Set<StoreRow> counts) {

    static Derived of(AnalyticsStore store, Iterable<Event> events) {
        Set<Session> sessions = new HashSet<>();
        Set<Report> reports = new HashSet<>();
        Set<Tenant> tenants = new HashSet<>();
        for (Event event : events) {
            tenants.add(event.tenant());
            found(event.session(), id -> store.sessions().find(event.tenant(), id))
                    .ifPresent(sessions::add);
            found(event.asset(), id -> store.reports().find(event.tenant(), id)).ifPresent(reports::add);
        }
        Set<StoreRow> counts = tenants.stream()
                .flatMap(tenant -> Set.of(sessionsOf(tenant), reportsOf(tenant)).stream())
                .flatMap(question -> store.aggregates().aggregate(question.query()).stream())
                .collect(Collectors.toSet());
        return new Derived(sessions, reports, counts);
    }

    private static <T> Optional<T> found(@Nullable String id, Function<String, Optional<T>> find) {
        return Optional.ofNullable(id).flatMap(find);
    }

    private static StoreQuestion sessionsOf(Tenant tenant) {
        return StoreQuestion.of(Dataset.SESSION)
                .tenant(tenant)
                .by(Attribute.SESSION_ID, Attribute.VISITOR)
                .measure(
                        Measure.count("sessions"),
                        Measure.sum("events", Attribute.SESSION_EVENTS),
                        Measure.sum("length", Attribute.DURATION));
    }

    private static StoreQuestion reportsOf(Tenant tenant) {
        return StoreQuestion.of(Dataset.REPORT)
                .tenant(tenant)
                .by(Attribute.ASSET, Attribute.STATE, Attribute.STATE_NAME, Attribute.USER, Attribute.WORKSPACE)
                .measure(Measure.count("reports"));
    }
}
