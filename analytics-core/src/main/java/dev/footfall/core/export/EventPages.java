package dev.footfall.core.export;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that events make, from the newest event on, with one page of them in memory.
 *
 * @param rows what a page of events makes
 */
record EventPages(
        EventStore store, EventFilter filter, int pageSize, Function<List<Event>, List<List<@Nullable Object>>> rows)
        implements Iterable<List<@Nullable Object>> {

    @Override
    public Iterator<List<@Nullable Object>> iterator() {
        return new Pages();
    }

    private final class Pages implements Iterator<List<@Nullable Object>> {

        private Iterator<List<@Nullable Object>> page =
                List.<List<@Nullable Object>>of().iterator();
        private @Nullable EventCursor next;
        private boolean isLast;

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && !isLast) {
                EventPage found = store.find(filter, next, pageSize);
                page = rows.apply(found.events()).iterator();
                next = found.next();
                isLast = next == null;
            }
            return page.hasNext();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
