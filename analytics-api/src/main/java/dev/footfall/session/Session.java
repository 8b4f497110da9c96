package dev.footfall.session;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor did without a long pause: derived from events alone, kept by the store in the transaction of the
 * events. What robots did is no part of any session.
 *
 * @param id unique in the tenant
 * @param visitor whose session it is: the greatest visitor id among its events by Unicode code points, which is the
 *     only one unless a client mixes them; null when no event names one
 * @param user who was signed in, by the same rule; null when no event names one
 * @param startedAt when its first event happened
 * @param endedAt when its last event happened
 * @param events how many events it has
 * @param pageViews how many of them are page views
 */
public record Session(
        Tenant tenant,
        String id,
        @Nullable String visitor,
        @Nullable String user,
        Instant startedAt,
        Instant endedAt,
        long events,
        long pageViews,
        Entry entry) {

    /** The type of the events that are page views; all others are interactions. */
    public static final String PAGE_VIEW = "page view";

    /** What this one event tells of a session; empty if it tells nothing. */
    public static Optional<Session> of(Event event) {
        String id = event.session();
        if (id == null || event.bot()) {
            return Optional.empty();
        }
        return Optional.of(new Session(
                event.tenant(),
                id,
                event.visitor(),
                event.user(),
                event.occurredAt(),
                event.occurredAt(),
                1,
                event.type().equals(PAGE_VIEW) ? 1 : 0,
                Entry.of(event)));
    }

    /** What both tell together. Commutative and associative, so that events may come in any order. */
    public Session merge(Session other) {
        return new Session(
                tenant,
                id,
                greatest(visitor, other.visitor),
                greatest(user, other.user),
                startedAt.isBefore(other.startedAt) ? startedAt : other.startedAt,
                endedAt.isAfter(other.endedAt) ? endedAt : other.endedAt,
                events + other.events,
                pageViews + other.pageViews,
                entry.merge(other.entry));
    }

    /** How many of its events are anything but page views. */
    public long interactions() {
        return events - pageViews;
    }

    private static @Nullable String greatest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Text.BY_CODE_POINT.compare(one, other) >= 0 ? one : other;
    }
}
