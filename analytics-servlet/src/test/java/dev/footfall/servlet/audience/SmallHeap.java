package dev.footfall.servlet.audience;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.servlet.Container;
import dev.footfall.servlet.Site;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends raw data to a client, in a JVM of its own, from a store that makes events up as they are read. */
final class SmallHeap {

    private static final Instant NOW = Instant.parse("2017-09-15T10:30:00Z");

    private SmallHeap() {}

    /** How many sessions there are, and how many of them, the oldest, are as large as any may be. */
    public static void main(String[] arguments) throws IOException {
        MadeUp store = new MadeUp(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        try (InMemoryStore empty = new InMemoryStore();
                Site site = Site.on(Container.valueOf(arguments[2]))
                        .at(NOW.toString())
                        .token("owner", "632", "read", "", "")
                        .api(AudienceApi::new)
                        .surroundings(given -> given.with(store.in(empty)).with(new Answers(store)))
                        .start()) {
            URI address = URI.create("http://127.0.0.1:" + site.port()
                    + "/api/statistics/user/632/raw/data/?key=owner&b=1970/01/02%2000:00:00&e=2017/12/31%2000:00:00");
            // Somebody who leaves again, so that classes are loaded.
            address.toURL().openStream().close();
            read(address);
        }
    }

    private static void read(URI address) throws IOException {
        long start = System.nanoTime();
        try (InputStream body = address.toURL().openStream()) {
            int first = body.read();
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            Tail tail = new Tail();
            tail.add((byte) first);
            byte[] buffer = new byte[8192];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    tail.add(buffer[i]);
                }
            }
            System.out.println(tail.sessions + " sessions, the last of them number " + tail.number
                    + ", first byte after " + (millis < 2000 ? "less than 2 s" : millis + " ms")
                    + (tail.isWhole() ? "" : ", broken off"));
            System.err.println("first byte after " + millis + " ms, all after "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        }
    }

    /** Counts sessions by the member that each has once. */
    private static final class Tail {

        private static final String NUMBER = "\"o\":";

        private final StringBuilder last = new StringBuilder();
        private int sessions;
        private long number;
        private boolean isNumber;

        void add(byte next) {
            last.append((char) next);
            if (last.length() > NUMBER.length()) {
                last.deleteCharAt(0);
            }
            if (isNumber && Character.isDigit(next)) {
                number = number * 10 + next - '0';
            } else {
                isNumber = NUMBER.contentEquals(last);
                if (isNumber) {
                    sessions++;
                    number = 0;
                }
            }
        }

        boolean isWhole() {
            return last.toString().endsWith("}]}");
        }
    }

    private record MadeUp(int count, int large) implements EventStore, AggregateStore {

        AnalyticsStore in(AnalyticsStore others) {
            return WatchedStore.with(others, this);
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            int from = after == null ? 0 : place(after.occurredAt()) + 1;
            List<Event> events = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + limit); i++) {
                events.add(event(i));
            }
            boolean isLast = from + limit >= count;
            return new EventPage(events, isLast ? null : EventCursor.after(events.get(events.size() - 1)));
        }

        private static int place(Instant time) {
            return Math.toIntExact(Duration.between(time, NOW).toSeconds());
        }

        private Event event(int place) {
            int intervals = place >= count - large ? 1_100 : 4;
            Map<String, Object> metadata = Map.of(
                    "age", 1,
                    "gender", 0,
                    "attention", Collections.nCopies(intervals, Map.of("a", 1, "d", 1234)),
                    "emotions", Collections.nCopies(intervals, Map.of("e", 3, "d", 1234)),
                    "movies", List.of(Map.of("i", 8482, "s", 0, "d", 4936)));
            return EventDraft.of("viewer session")
                    .id(new UUID(7, place))
                    .tenant(Tenant.of("632"))
                    .device("1")
                    .occurredAt(NOW.minusSeconds(place))
                    .createdAt(NOW)
                    .metadata(metadata)
                    .toEvent();
        }

        /** The one question there is: how many sessions the device had up to a time. */
        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            int newer = place(query.range().to()) + 1;
            return List.of(new StoreRow(0, List.of("1"), List.of((double) (count - newer))));
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return Optional.empty();
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Event> find(Tenant tenant, UUID id) {
            return Optional.empty();
        }
    }
}
