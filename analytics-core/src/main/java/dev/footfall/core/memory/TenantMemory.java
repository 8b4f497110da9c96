package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.audit.AuditEntry;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Text;
import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.report.Report;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.session.Session;
import dev.footfall.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of one tenant. */
final class TenantMemory {

    private final Map<UUID, Event> byId = new HashMap<>();
    private final NavigableMap<EventCursor, Event> newestFirst = new TreeMap<>(NewestFirst.ORDER);
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<String, String> deviceKeys = new HashMap<>();
    private final List<ViewerSession> viewerSessions = new ArrayList<>();
    private final Map<String, CatalogAsset> assets = new HashMap<>();
    private final Map<String, CatalogUser> catalogUsers = new HashMap<>();

    private long changes;
    private final Set<UUID> erased = new HashSet<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Map<UUID, Annotation> annotations = new HashMap<>();

    Appended append(Event event) {
        if (erased.contains(event.id())) {
            return new Appended(event, false);
        }
        Event known = byId.putIfAbsent(event.id(), event);
        if (known != null) {
            return new Appended(known, false);
        }
        newestFirst.put(EventCursor.after(event), event);
        changes++;
        derive(event);
        return new Appended(event, true);
    }

    private void derive(Event event) {
        Session.of(event).ifPresent(session -> sessions.merge(session.id(), session, Session::merge));
        User.of(event).ifPresent(user -> users.merge(user.id(), user, User::merge));
        Report.of(event).ifPresent(report -> reports.merge(report.id(), report, Report::merge));
        Device.of(event).ifPresent(device -> devices.merge(device.id(), device, Device::merge));
        ViewerSession.of(event).ifPresent(viewerSessions::add);
    }

    void rebuild() {
        sessions.clear();
        users.clear();
        reports.clear();
        devices.clear();
        viewerSessions.clear();
        byId.values().forEach(this::derive);
    }

    /** How often an event came or went. */
    long changes() {
        return changes;
    }

    boolean hasEvents() {
        return !byId.isEmpty();
    }

    /** About that person, the newest first. */
    Stream<Event> about(Subject subject, @Nullable EventCursor after) {
        Set<String> sessions = byId.values().stream()
                .filter(subject::isNamedBy)
                .flatMap(event -> Stream.ofNullable(event.session()))
                .collect(Collectors.toSet());
        NavigableMap<EventCursor, Event> rest = after == null ? newestFirst : newestFirst.tailMap(after, false);
        return rest.values().stream().filter(event -> subject.concerns(event, sessions));
    }

    /** Those that name nobody go first: only the others tell that they are meant. */
    int erase(Subject subject, int limit) {
        List<Event> about = about(subject, null)
                .sorted(Comparator.comparing(subject::isNamedBy))
                .limit(limit)
                .toList();
        about.forEach(event -> erased.add(event.id()));
        return remove(about);
    }

    int expire(Expiry expiry, int limit) {
        return remove(newestFirst.descendingMap().values().stream()
                .filter(expiry::covers)
                .limit(limit)
                .toList());
    }

    private int remove(List<Event> events) {
        for (Event event : events) {
            byId.remove(event.id());
            newestFirst.remove(EventCursor.after(event));
        }
        changes += events.size();
        rebuild();
        return events.size();
    }

    List<AuditEntry> audit() {
        return audit;
    }

    Map<UUID, Annotation> annotations() {
        return annotations;
    }

    Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    List<Device> registeredDevices() {
        return devices.values().stream()
                .filter(Device::isRegistered)
                .sorted(Comparator.comparing(Device::id, Text.BY_CODE_POINT))
                .toList();
    }

    Map<String, String> deviceKeys(Map<String, String> offered) {
        Map<String, String> keys = new HashMap<>();
        offered.forEach((id, key) -> keys.put(id, deviceKeys.computeIfAbsent(id, absent -> key)));
        return keys;
    }

    boolean dropDeviceKey(String id) {
        return deviceKeys.remove(id) != null;
    }

    Optional<Device> deviceByKey(Tenant tenant, String key) {
        return deviceKeys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(entry -> devices.getOrDefault(
                        entry.getKey(), new Device(tenant, entry.getKey(), null, null, null, null)))
                .findFirst();
    }

    /** The rows of a dataset. */
    Stream<FactRow> rows(Dataset dataset, boolean bots) {
        Stream<Event> events = byId.values().stream().filter(event -> bots || !event.bot());
        return switch (dataset) {
            case EVENT -> events.map(FactRow::of);
            case PART -> events.flatMap(event -> event.parts().stream().map(part -> FactRow.of(event, part)));
            case SESSION -> sessions.values().stream().map(session -> FactRow.of(session, firstSeen(session.user())));
            case REPORT ->
                reports.values().stream()
                        .filter(report -> report.creation() != null)
                        .map(FactRow::of);
            case VIEWING -> viewerSessions.stream().flatMap(session -> FactRow.of(session).stream());
            case USER -> users.values().stream().map(user -> FactRow.of(user, firstSession(user)));
        };
    }

    private @Nullable Instant firstSeen(@Nullable String id) {
        User user = id == null ? null : users.get(id);
        return user == null ? null : user.firstSeen();
    }

    private @Nullable Session firstSession(User user) {
        return user.arrival() == null ? null : sessions.get(user.arrival().session());
    }

    Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Of each user who was active in any slot of the question. */
    List<UserActivity> activity(ActivityQuery question) {
        Map<String, BitSet> active = new HashMap<>();
        for (Event event : byId.values()) {
            int slot = slot(question.cuts(), event.occurredAt());
            if (slot >= 0 && slot < question.slots()) {
                User.of(event)
                        .ifPresent(user -> active.computeIfAbsent(user.id(), absent -> new BitSet())
                                .set(slot));
            }
        }
        List<UserActivity> all = new ArrayList<>();
        users.values().stream()
                .filter(user -> active.containsKey(user.id()))
                .forEach(user ->
                        all.add(new UserActivity(user.firstSeen(), active.getOrDefault(user.id(), new BitSet()))));
        return all;
    }

    /** From the oldest on, those of one who one after the other. */
    List<JourneyEvent> journeys(JourneyQuery question) {
        Map<String, List<JourneyEvent>> journeys = new LinkedHashMap<>();
        for (Event event : newestFirst.descendingMap().values()) {
            FactRow row = FactRow.of(event);
            boolean isMeant = !event.bot() && question.range().contains(event.occurredAt());
            int matched = isMeant ? question.matched(row) : 0;
            String who = row.text(question.who());
            if (matched != 0 && who != null) {
                journeys.computeIfAbsent(who, absent -> new ArrayList<>())
                        .add(new JourneyEvent(who, event.occurredAt(), matched, texts(row, question.attributes())));
            }
        }
        return journeys.values().stream().flatMap(List::stream).toList();
    }

    private static List<@Nullable String> texts(FactRow row, List<Attribute> attributes) {
        List<@Nullable String> texts = new ArrayList<>();
        attributes.forEach(attribute -> texts.add(row.text(attribute)));
        return texts;
    }

    /** How many cuts lie at that time or before it, less one. */
    private static int slot(List<Instant> cuts, Instant at) {
        int place = Collections.binarySearch(cuts, at);
        return place >= 0 ? place : -place - 2;
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

    Map<String, CatalogUser> catalogUsers() {
        return catalogUsers;
    }
}
