package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.rollup.RollupState;
import dev.footfall.rollup.RollupStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rollups of a {@link CopyingStore}, which guards them too. */
class Copies implements RollupStore {

    final CopyingStore store;
    final Map<Quarter, List<Event>> copied = new TreeMap<>(Quarter.ORDER);
    final Set<Quarter> waiting = new TreeSet<>(Quarter.ORDER);
    final Map<Quarter, Long> versions = new TreeMap<>(Quarter.ORDER);
    private long version;

    Copies(CopyingStore store) {
        this.store = store;
    }

    void mark(Quarter quarter) {
        waiting.add(quarter);
    }

    boolean isWaiting(Quarter quarter) {
        return waiting.contains(quarter);
    }

    Stream<Event> of(Tenant tenant) {
        return copied.entrySet().stream()
                .filter(copy -> copy.getKey().tenant().equals(tenant))
                .flatMap(copy -> copy.getValue().stream());
    }

    @Override
    public int roll(Instant until, int days) {
        synchronized (store) {
            requireOpen();
            List<Quarter> due = waiting.stream()
                    .filter(quarter -> quarter.hasEndedBy(until))
                    .toList();
            Set<Quarter.Day> taken = new LinkedHashSet<>();
            for (Quarter quarter : due) {
                if (taken.contains(quarter.day()) || taken.size() < days) {
                    taken.add(quarter.day());
                    copy(quarter);
                }
            }
            return taken.size();
        }
    }

    private void copy(Quarter quarter) {
        List<Event> events = eventsOf(quarter);
        if (events.isEmpty()) {
            copied.remove(quarter);
        } else {
            copied.put(quarter, events);
        }
        versions.put(quarter, ++version);
        waiting.remove(quarter);
    }

    final List<Event> eventsOf(Quarter quarter) {
        return store.live(quarter.tenant()).stream()
                .filter(event -> !event.bot() && Quarter.of(event).equals(quarter))
                .toList();
    }

    private void requireOpen() {
        store.sound.rollups().state();
    }

    @Override
    public RollupState state() {
        synchronized (store) {
            requireOpen();
            long days = copied.keySet().stream().map(Quarter::day).distinct().count();
            return new RollupState(days, waiting.size(), 0, 100L * copied.size());
        }
    }

    @Override
    public void renew() {
        synchronized (store) {
            requireOpen();
            waiting.addAll(copied.keySet());
            copied.clear();
        }
    }

    @Override
    public Optional<String> stamp(Tenant tenant, TimeRange range) {
        synchronized (store) {
            requireOpen();
            List<String> stamp = new ArrayList<>();
            versions.forEach((quarter, latest) -> {
                if (quarter.tenant().equals(tenant) && quarter.overlaps(range)) {
                    stamp.add(quarter.number() + "=" + latest);
                }
            });
            boolean isUnknown =
                    waiting.stream().anyMatch(quarter -> quarter.tenant().equals(tenant) && quarter.overlaps(range));
            return isUnknown ? Optional.empty() : Optional.of(stamp.toString());
        }
    }
}
