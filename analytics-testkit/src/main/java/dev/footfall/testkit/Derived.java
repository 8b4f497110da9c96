package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import dev.footfall.report.Report;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.session.Session;
import dev.footfall.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a store has made of some events: each session, user, report and device, and what is counted of them. */
record Derived(
        Set<Session> sessions,
        Set<User> users,
        List<UserActivity> activity,
        Set<Report> reports,
        Set<Device> devices,
        Set<StoreRow> counts) {

    static Derived of(AnalyticsStore store, Iterable<Event> events) {
        Set<Capability> has = store.capabilities();
        Set<Session> sessions = new HashSet<>();
        Set<User> users = new HashSet<>();
        Set<Report> reports = new HashSet<>();
        Set<Device> devices = new HashSet<>();
        Map<Tenant, Set<String>> ids = new HashMap<>();
        for (Event event : events) {
            Set<String> ofTenant = ids.computeIfAbsent(event.tenant(), tenant -> new HashSet<>());
            Stream.of(event.session(), event.user(), event.asset(), event.device())
                    .filter(Objects::nonNull)
                    .forEach(ofTenant::add);
        }
        ids.forEach((tenant, ofTenant) -> ofTenant.forEach(id -> {
            if (has.contains(Capability.SESSIONS)) {
                store.sessions().find(tenant, id).ifPresent(sessions::add);
            }
            if (has.contains(Capability.USERS)) {
                store.users().find(tenant, id).ifPresent(users::add);
            }
            if (has.contains(Capability.REPORTS)) {
                store.reports().find(tenant, id).ifPresent(reports::add);
            }
            if (has.contains(Capability.DEVICES)) {
                store.devices().find(tenant, id).ifPresent(devices::add);
            }
        }));
        Set<StoreRow> counts = ids.keySet().stream()
                .flatMap(tenant -> Stream.of(sessionsOf(tenant), reportsOf(tenant), viewingsOf(tenant)))
                .filter(question -> has.containsAll(
                        Capability.of(question.query().dataset()).stream().toList()))
                .flatMap(question -> store.aggregates().aggregate(question.query()).stream())
                .collect(Collectors.toSet());
        return new Derived(
                sessions,
                users,
                has.contains(Capability.USERS) ? activity(store, ids.keySet()) : List.of(),
                reports,
                devices,
                counts);
    }

    private static List<UserActivity> activity(AnalyticsStore store, Set<Tenant> tenants) {
        List<Instant> cuts = IntStream.range(0, 30)
                .mapToObj(hour -> Events.NOON.plusSeconds(hour * 3_599L))
                .toList();
        List<UserActivity> activity = new ArrayList<>();
        tenants.forEach(tenant -> store.users().activity(new ActivityQuery(tenant, cuts), activity::add));
        activity.sort(Comparator.comparing(UserActivity::firstSeen)
                .thenComparing(user -> user.slots().toString()));
        return activity;
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

    private static StoreQuestion viewingsOf(Tenant tenant) {
        return StoreQuestion.of(Dataset.VIEWING)
                .tenant(tenant)
                .by(
                        Attribute.PART_KIND,
                        Attribute.ASSET,
                        Attribute.DEVICE,
                        Attribute.ATTENTION,
                        Attribute.AGE,
                        Attribute.GENDER,
                        Attribute.EMOTION)
                .measure(
                        Measure.count("rows"),
                        Measure.sum("length", Attribute.DURATION),
                        Measure.sum("plays", Attribute.PLAYS),
                        Measure.sum("watched plays", Attribute.WATCHED_PLAYS),
                        Measure.sum("happy", Attribute.HAPPY_TIME));
    }
}
