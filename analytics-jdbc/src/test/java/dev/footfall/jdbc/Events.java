package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Seeded events that look like a shop's. */
final class Events {

    static final Tenant SHOP = Tenant.of("shop");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Random random;
    private int made;

    Events(long seed) {
        this.random = new Random(seed);
    }

    Event next() {
        EventDraft draft = draft();
        if (random.nextInt(20) == 0) {
            draft.parts(List.of(Part.of("field", "colour", "red"), Part.interval("attention", "1", 20, 400)));
        }
        return draft.toEvent();
    }

    List<Event> batch(int size) {
        List<Event> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            batch.add(next());
        }
        return batch;
    }

    EventDraft draft() {
        int session = made / 800 * 100 + random.nextInt(100);
        Instant at = NOON.plusMillis(made++);
        return EventDraft.of(random.nextInt(3) == 0 ? "page view" : "product interaction")
                .id(timeOrdered(at))
                .tenant(SHOP)
                .occurredAt(at)
                .createdAt(at.plusMillis(7))
                .asset("chair-" + random.nextInt(50))
                .session("session-" + session)
                .visitor("visitor-" + session)
                .metadata(Map.of("path", "/chairs/" + random.nextInt(50), "position", random.nextInt(10)))
                .userAgent("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari")
                .platform("linux")
                .country("DE")
                .domain("shop.example")
                .referer("https://shop.example/chairs");
    }

    private UUID timeOrdered(Instant at) {
        long version7 = (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(version7, (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
