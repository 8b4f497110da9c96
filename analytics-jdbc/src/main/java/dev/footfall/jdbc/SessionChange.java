package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What new events mean to one session; those of robots mean nothing. Changes may be applied in any order: the outcome
 * is the same.
 */
record SessionChange(Key key, @Nullable String visitor, long startedAt, long endedAt, long events) {

    /** Whoever changes several sessions does so in this order, so that no two wait for each other. */
    record Key(String tenant, String session) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::tenant).thenComparing(Key::session);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static List<SessionChange> of(Collection<Event> events) {
        Map<Key, SessionChange> changes = new TreeMap<>();
        for (Event event : events) {
            if (event.session() != null && !event.bot()) {
                SessionChange change = of(event, event.session());
                changes.merge(change.key(), change, SessionChange::and);
            }
        }
        return List.copyOf(changes.values());
    }

    private static SessionChange of(Event event, String session) {
        long at = event.occurredAt().toEpochMilli();
        return new SessionChange(new Key(event.tenant().id(), session), event.visitor(), at, at, 1);
    }

    private SessionChange and(SessionChange other) {
        return new SessionChange(
                key,
                greatest(visitor, other.visitor),
                Math.min(startedAt, other.startedAt),
                Math.max(endedAt, other.endedAt),
                events + other.events);
    }

    private static @Nullable String greatest(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Text.BY_CODE_POINT.compare(a, b) >= 0 ? a : b;
    }
}
