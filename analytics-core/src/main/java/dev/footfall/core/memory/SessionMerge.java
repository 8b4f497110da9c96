package dev.footfall.core.memory;

import dev.footfall.event.Event;
import dev.footfall.event.Text;
import dev.footfall.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes sessions of events. Merging is commutative and associative, so that events may come in any order. */
final class SessionMerge {

    private SessionMerge() {}

    static Session sessionOf(Event event, String id) {
        return new Session(event.tenant(), id, event.visitor(), event.occurredAt(), event.occurredAt(), 1);
    }

    static Session merge(Session one, Session other) {
        return new Session(
                one.tenant(),
                one.id(),
                greatest(one.visitor(), other.visitor()),
                earliest(one.startedAt(), other.startedAt()),
                latest(one.endedAt(), other.endedAt()),
                one.events() + other.events());
    }

    private static @Nullable String greatest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Text.BY_CODE_POINT.compare(one, other) >= 0 ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
