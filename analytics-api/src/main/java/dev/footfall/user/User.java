package dev.footfall.user;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the application knows by name: derived from events alone, kept by the store in the transaction of the
 * events. What robots did, and what only happened to a user ({@value #ALERT_SENT}), is no part of it.
 *
 * @param id the user of its events; unique in the tenant
 * @param firstSeen when the user's first event happened
 * @param arrival the earliest event of the user that is part of a session; null as long as there is none
 * @param signup the earliest signup that says a source; null as long as there is none
 */
public record User(
        Tenant tenant,
        String id,
        Instant firstSeen,
        @Nullable Arrival arrival,
        @Nullable Signup signup) {

    /** The type of the events by which users sign up. */
    public static final String SIGNUP = "user signup";

    /** The type of the events that name a user who did nothing. */
    public static final String ALERT_SENT = "alert sent";

    private static final Comparator<Arrival> BY_ARRIVAL =
            Comparator.comparing(Arrival::at).thenComparing(Arrival::event, EventOrder.BY_ID);
    private static final Comparator<Signup> BY_SIGNUP =
            Comparator.comparing(Signup::at).thenComparing(Signup::event, EventOrder.BY_ID);

    /**
     * The user's first session; of events of the same time the one with the smaller id (as unsigned bytes) tells.
     *
     * @param event the id of the event that tells of it
     * @param session its id; who asks what brought the user asks that session
     */
    public record Arrival(Instant at, UUID event, String session) {}

    /**
     * How the user signed up; of events of the same time the one with the smaller id (as unsigned bytes) tells.
     *
     * @param event the id of the event that tells of it
     * @param source what the application says brought the user
     */
    public record Signup(Instant at, UUID event, String source) {}

    /** What this one event tells of a user; empty if it tells nothing. */
    public static Optional<User> of(Event event) {
        String id = event.user();
        if (id == null || event.bot() || event.type().equals(ALERT_SENT)) {
            return Optional.empty();
        }
        String session = event.session();
        String source = event.type().equals(SIGNUP) ? event.detail() : null;
        return Optional.of(new User(
                event.tenant(),
                id,
                event.occurredAt(),
                session == null ? null : new Arrival(event.occurredAt(), event.id(), session),
                source == null ? null : new Signup(event.occurredAt(), event.id(), source)));
    }

    /** What both tell together. Commutative and associative, so that events may come in any order. */
    public User merge(User other) {
        return new User(
                tenant,
                id,
                firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
                earlier(arrival, other.arrival, BY_ARRIVAL),
                earlier(signup, other.signup, BY_SIGNUP));
    }

    private static <T> @Nullable T earlier(@Nullable T one, @Nullable T other, Comparator<T> order) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(one, other) <= 0 ? one : other;
    }
}
