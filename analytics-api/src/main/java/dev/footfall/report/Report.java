package dev.footfall.report;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filed, as it stands now: derived from events alone, kept by the store in the transaction of the events.
 * What robots did is no part of it. Whatever the order in which events arrive, the earliest {@value #CREATED} tells how
 * it was created and the latest event with a state which one it has; of equal times, the smaller and the greater event
 * id (as unsigned bytes).
 *
 * @param id the asset of its events; unique in the tenant
 * @param creation null as long as no event tells of it
 * @param state null as long as no event names one
 */
public record Report(
        Tenant tenant,
        String id,
        @Nullable Creation creation,
        @Nullable State state) {

    /** The type of the events that create a report. */
    public static final String CREATED = "report created";

    /** The type of the events that move one to another state. */
    public static final String STATE_CHANGED = "report state changed";

    private static final Comparator<Creation> BY_CREATION =
            Comparator.comparing(Creation::at).thenComparing(Creation::event, EventOrder.BY_ID);
    private static final Comparator<State> BY_CHANGE =
            Comparator.comparing(State::at).thenComparing(State::event, EventOrder.BY_ID);

    /**
     * How it came about.
     *
     * @param event the id of the event that tells of it
     * @param author the user who filed it
     */
    public record Creation(
            Instant at,
            UUID event,
            @Nullable String workspace,
            @Nullable String author) {}

    /**
     * What it has come to.
     *
     * @param at when it did
     * @param event the id of the event that tells of it
     */
    public record State(
            Instant at, UUID event, String id, @Nullable String name) {}

    /** What this one event tells of a report; empty if it tells nothing. */
    public static Optional<Report> of(Event event) {
        boolean isCreation = event.type().equals(CREATED);
        String id = event.asset();
        if (id == null || event.bot() || !(isCreation || event.type().equals(STATE_CHANGED))) {
            return Optional.empty();
        }
        Creation creation =
                isCreation ? new Creation(event.occurredAt(), event.id(), event.workspace(), event.user()) : null;
        return Optional.of(new Report(event.tenant(), id, creation, state(event)));
    }

    private static @Nullable State state(Event event) {
        if (!(event.metadata().get("state") instanceof Map<?, ?> state)) {
            return null;
        }
        Object id = state.get("id");
        if (!(id instanceof String || id instanceof Long)) {
            return null;
        }
        String name = state.get("name") instanceof String said ? said : null;
        return new State(event.occurredAt(), event.id(), id.toString(), name);
    }

    /** What both tell together. Commutative and associative, so that events may come in any order. */
    public Report merge(Report other) {
        return new Report(tenant, id, earlier(creation, other.creation), later(state, other.state));
    }

    private static @Nullable Creation earlier(@Nullable Creation one, @Nullable Creation other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return BY_CREATION.compare(one, other) <= 0 ? one : other;
    }

    private static @Nullable State later(@Nullable State one, @Nullable State other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return BY_CHANGE.compare(one, other) >= 0 ? one : other;
    }
}
