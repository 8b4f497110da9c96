package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.query.Slots;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;

/** A quarter of an hour of a tenant. */
record Quarter(Tenant tenant, long number) {

    static final Comparator<Quarter> ORDER =
            Comparator.comparing((Quarter quarter) -> quarter.tenant().id()).thenComparing(Quarter::number);

    static Quarter of(Event event) {
        return new Quarter(event.tenant(), Slots.QUARTER_HOURS.of(event.occurredAt()));
    }

    Day day() {
        return new Day(tenant, Math.floorDiv(number, 96));
    }

    boolean hasEndedBy(Instant time) {
        return !Slots.QuarterHours.start(number + 1).isAfter(time);
    }

    boolean overlaps(TimeRange range) {
        return Slots.QuarterHours.start(number).isBefore(range.to())
                && Slots.QuarterHours.start(number + 1).isAfter(range.from());
    }

    /** One of UTC. */
    record Day(Tenant tenant, long number) {}
}
