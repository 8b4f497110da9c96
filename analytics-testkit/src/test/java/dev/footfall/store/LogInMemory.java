package dev.footfall.store;

import static java.util.Comparator.comparing;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCodec;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** As plain as can be, and with events as bytes. */
public final class LogInMemory implements EventLog {

    private static final Comparator<Event> NEWEST_FIRST = comparing(Event::occurredAt)
            .thenComparing(Event::id, EventOrder.BY_ID)
            .reversed();

    private final UnaryOperator<String> key;
    private final Map<String, Map<UUID, byte[]>> kept = new HashMap<>();
    private final TreeMap<LocalDate, byte[]> salts = new TreeMap<>();

    public LogInMemory() {
        this(UnaryOperator.identity());
    }

    /** A log that takes tenants for one whose ids have the same key. */
    public LogInMemory(UnaryOperator<String> key) {
        this.key = key;
    }

    private Map<UUID, byte[]> of(Tenant tenant) {
        return kept.computeIfAbsent(key.apply(tenant.id()), absent -> new HashMap<>());
    }

    @Override
    public void prepare() {}

    @Override
    public synchronized List<Boolean> append(List<Event> events) {
        List<Boolean> isNew = new ArrayList<>();
        for (Event event : events) {
            isNew.add(of(event.tenant()).putIfAbsent(event.id(), EventCodec.encode(event)) == null);
        }
        return isNew;
    }

    @Override
    public synchronized List<Event> find(Tenant tenant, Collection<UUID> ids) {
        return ids.stream()
                .map(of(tenant)::get)
                .filter(Objects::nonNull)
                .map(EventCodec::decode)
                .toList();
    }

    private synchronized Stream<Event> all(Tenant tenant) {
        return List.copyOf(of(tenant).values()).stream().map(EventCodec::decode);
    }

    @Override
    public void read(Tenant tenant, Instant from, EventCursor before, int limit, Consumer<Event> reader) {
        all(tenant)
                .filter(event -> !event.occurredAt().isBefore(from) && isBefore(event, before))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .forEach(reader);
    }

    private static boolean isBefore(Event event, EventCursor cursor) {
        int times = event.occurredAt().compareTo(cursor.occurredAt());
        return times < 0 || (times == 0 && EventOrder.BY_ID.compare(event.id(), cursor.id()) < 0);
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, boolean withParts) {
        List<Instant> times = all(tenant)
                .filter(event -> !withParts || !event.parts().isEmpty())
                .map(Event::occurredAt)
                .sorted()
                .toList();
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TimeRange(times.get(0), times.get(times.size() - 1).plusMillis(1)));
    }

    @Override
    public synchronized byte[] salt(LocalDate day, byte[] candidate) {
        return salts.computeIfAbsent(day, absent -> candidate.clone()).clone();
    }

    @Override
    public synchronized void destroyBefore(LocalDate day) {
        salts.headMap(day).clear();
    }

    @Override
    public void close() {}
}
