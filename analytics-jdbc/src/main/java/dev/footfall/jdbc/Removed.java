package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events of one tenant that are being removed, as far as anything was derived from them: those of people. */
record Removed(Tenant tenant, List<Event> events) {

    /** By what they tell of, if they tell of anything: in the order in which writers change such rows. */
    Map<String, List<Event>> by(Function<Event, @Nullable String> id) {
        Map<String, List<Event>> groups = new TreeMap<>();
        for (Event event : events) {
            String group = id.apply(event);
            if (group != null) {
                groups.computeIfAbsent(group, absent -> new ArrayList<>()).add(event);
            }
        }
        return groups;
    }

    static Set<UUID> ids(List<Event> events) {
        return events.stream().map(Event::id).collect(Collectors.toSet());
    }
}
