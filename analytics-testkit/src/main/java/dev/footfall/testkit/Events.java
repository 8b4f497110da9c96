package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Valid events by number, for tests that say only what matters to them. The same number always gives the same event.
 *
 * <pre>{@code
 * store.events().append(List.of(Events.draft(1).asset("chair-7").toEvent(), Events.event(2)));
 * }</pre>
 */
public final class Events {

    /** Whose the events are. */
    public static final Tenant TENANT = Tenant.of("acme");

    /** When event 0 happened: a Sunday. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final long VERSION_7 = 0x019c_a940_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Events() {}

    /** The id of the event with that number; greater numbers have greater ids. */
    public static UUID id(int number) {
        return new UUID(VERSION_7, VARIANT | number);
    }

    /** A product interaction, {@code number} seconds after {@link #NOON}; all of them in one session of one visitor. */
    public static EventDraft draft(int number) {
        Instant when = NOON.plusSeconds(number);
        return EventDraft.of("product interaction")
                .id(id(number))
                .tenant(TENANT)
                .occurredAt(when)
                .createdAt(when)
                .asset("chair")
                .session("session")
                .visitor("visitor");
    }

    public static Event event(int number) {
        return draft(number).toEvent();
    }

    /** The events with these numbers, both ends included. */
    public static List<Event> events(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Events::event).toList();
    }
}
