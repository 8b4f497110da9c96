package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import dev.footfall.event.EventPage;
import dev.footfall.privacy.Subject;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list of all events about a person, of which only the page that is asked for is in memory. */
final class About {

    private static final Comparator<EventCursor> NEWEST_FIRST = Comparator.comparing(EventCursor::occurredAt)
            .thenComparing(EventCursor::id, EventOrder.BY_ID)
            .reversed();

    private final Database database;
    private final Handle handle;
    private final Subject subject;

    About(Database database, Handle handle, Subject subject) {
        this.database = database;
        this.handle = handle;
        this.subject = subject;
    }

    /** Events that are removed between the search and the reading are left out, which does not end the list. */
    EventPage page(@Nullable EventCursor after, int limit) {
        EventCursor begin = after;
        while (true) {
            List<EventCursor> found = first(begin, limit);
            List<Event> events = read(found.subList(0, Math.min(limit, found.size())));
            EventCursor next = found.size() > limit ? found.get(limit - 1) : null;
            if (next == null || !events.isEmpty()) {
                return new EventPage(events, next);
            }
            begin = next;
        }
    }

    /** One more than the limit, if there are so many. */
    private List<EventCursor> first(@Nullable EventCursor after, int limit) {
        Named person = new Named(handle, database.dialect().reader(), subject);
        PriorityQueue<EventCursor> first = new PriorityQueue<>(NEWEST_FIRST.reversed());
        Set<String> sessions = new LinkedHashSet<>();
        person.naming(Integer.MAX_VALUE, place -> {
            if (place.session() != null) {
                sessions.add(place.session());
            }
            take(first, place.cursor(), after, limit);
        });
        person.nameless(sessions, Integer.MAX_VALUE, place -> take(first, place.cursor(), after, limit));
        return first.stream().sorted(NEWEST_FIRST).toList();
    }

    private static void take(
            PriorityQueue<EventCursor> first, EventCursor cursor, @Nullable EventCursor after, int limit) {
        if (after == null || NEWEST_FIRST.compare(cursor, after) > 0) {
            first.add(cursor);
            if (first.size() > limit + 1L) {
                first.remove();
            }
        }
    }

    private List<Event> read(List<EventCursor> cursors) {
        String tenant = subject.tenant().id();
        Map<EventKey, Event> events = EventRows.byKeys(
                handle,
                cursors.stream()
                        .map(cursor -> new EventKey(tenant, cursor.id()))
                        .toList());
        return cursors.stream()
                .map(cursor -> events.get(new EventKey(tenant, cursor.id())))
                .filter(Objects::nonNull)
                .toList();
    }
}
