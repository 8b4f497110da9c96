package dev.footfall.jdbc;

import dev.footfall.event.Event;
import java.util.Collection;
import java.util.List;

/** A row of {@code footfall_unrolled}: a quarter of an hour whose events are not all in the rollups. */
record Mark(String tenant, int day, int quarter) {

    /** Of all quarters that people's events lie in. */
    static List<Mark> of(Collection<Event> events) {
        return events.stream()
                .filter(event -> !event.bot())
                .map(event -> at(event.tenant().id(), event.occurredAt().toEpochMilli()))
                .distinct()
                .toList();
    }

    private static Mark at(String tenant, long time) {
        return new Mark(tenant, Quarters.day(time), Quarters.number(time));
    }
}
