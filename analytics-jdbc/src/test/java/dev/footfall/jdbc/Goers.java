package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.user.User;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded events of users who come and go for some days, in all orders, with robots and alerts among them. */
final class Goers {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final int DAYS = 6;

    private static final List<TrafficSource> SOURCES = List.of(TrafficSource.values());
    private static final List<String> TYPES = List.of("page view", "product view", User.SIGNUP, User.ALERT_SENT);

    private final Random random;

    Goers(long seed) {
        this.random = new Random(seed);
    }

    List<Event> events(int count) {
        List<Event> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(event());
        }
        return events;
    }

    private Event event() {
        int user = random.nextInt(40);
        EventDraft draft = EventDraft.of(TYPES.get(random.nextInt(TYPES.size())))
                .id(new UUID(random.nextLong(), random.nextLong()))
                .tenant(Events.SHOP)
                .occurredAt(time())
                .createdAt(BEGIN)
                .workspace("shelf-" + random.nextInt(3))
                .bot(random.nextInt(10) == 0)
                .detail(random.nextBoolean() ? "leaflet" : null)
                .source(random.nextBoolean() ? SOURCES.get(random.nextInt(SOURCES.size())) : null);
        if (random.nextInt(8) > 0) {
            draft.user("goer-" + user);
        }
        return draft.session(random.nextInt(4) > 0 ? "s-" + user + "-" + random.nextInt(3) : null)
                .toEvent();
    }

    /** Often where a quarter of an hour, or a day, begins or ends. */
    Instant time() {
        long quarter = random.nextInt(DAYS * Quarters.IN_A_DAY);
        long within = random.nextBoolean() ? random.nextInt((int) Quarters.MILLIS) : random.nextInt(3) - 1;
        return BEGIN.plusMillis(quarter * Quarters.MILLIS + within);
    }
}
