package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Events of users who watch videos, in the order in which they happen, over two months. */
final class Goers {

    static final Tenant TENANT = Tenant.of("stage");
    static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    static final int DAYS = 60;
    static final Instant END = BEGIN.plus(Duration.ofDays(DAYS));

    private static final List<String> TYPES = List.of("video view", "video watch", Session.PAGE_VIEW);
    private static final int VIDEOS = 2_000;

    private final SplittableRandom random = new SplittableRandom(4);
    private final int events;
    private final int users;

    Goers(int events, int users) {
        this.events = events;
        this.users = users;
    }

    List<Event> events(int from, int count) {
        List<Event> batch = new ArrayList<>(count);
        for (int number = from; number < Math.min(events, from + count); number++) {
            batch.add(event(number));
        }
        return batch;
    }

    private Event event(int number) {
        Instant at = BEGIN.plusMillis(Duration.ofDays(DAYS).toMillis() * number / events);
        int user = random.nextInt(users);
        return EventDraft.of(TYPES.get(number % TYPES.size()))
                .id(new UUID((at.toEpochMilli() << 16) | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE))
                .tenant(TENANT)
                .occurredAt(at)
                .createdAt(at)
                .asset(video())
                .user(user % 10 < 7 ? "member-" + user : null)
                .visitor("visitor-" + user)
                .session("session-" + number / 10 % (users / 10) * 10 + user % 10)
                .metric(30)
                .toEvent();
    }

    /** Some are seen far more often than others. */
    private String video() {
        return "video-" + (int) (VIDEOS * Math.pow(random.nextDouble(), 3));
    }
}
