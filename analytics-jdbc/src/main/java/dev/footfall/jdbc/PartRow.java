package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A row of {@code footfall_part}: a part, and which of its event's parts it is. */
record PartRow(String tenant, UUID eventId, long happenedAt, int place, Part part) {

    static List<PartRow> of(Collection<Event> events) {
        List<PartRow> rows = new ArrayList<>();
        for (Event event : events) {
            for (int place = 0; place < event.parts().size(); place++) {
                rows.add(new PartRow(
                        event.tenant().id(),
                        event.id(),
                        event.occurredAt().toEpochMilli(),
                        place,
                        event.parts().get(place)));
            }
        }
        return rows;
    }
}
