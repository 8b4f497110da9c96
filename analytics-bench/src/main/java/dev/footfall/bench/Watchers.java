package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.session.Session;
import dev.footfall.visitor.TrafficSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What people do with videos over two months, in the order in which it happens: sessions of eight events, and bounces.
 */
final class Watchers {

    static final Tenant TENANT = Tenant.of("stage");
    static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    static final int DAYS = 60;
    static final Instant END = BEGIN.plus(Duration.ofDays(DAYS));

    private static final int VIDEOS = 2_000;
    private static final int AT_ONCE = 64;
    private static final int LENGTH = 8;
    private static final List<Part> QUALITY = List.of(
            quality("playing", 30_000), quality("buffering", 700),
            quality("streamed", 75_000_000), quality("streaming", 30_000));
    private static final List<TrafficSource> SOURCES = List.of(TrafficSource.values());
    private static final List<DeviceCategory> CATEGORIES = List.of(DeviceCategory.values());

    private final SplittableRandom random = new SplittableRandom(5);
    private final int events;
    private final int users;

    Watchers(int events, int users) {
        this.events = events;
        this.users = users;
    }

    private static Part quality(String key, double amount) {
        return new Part("quality", key, null, null, amount, null);
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
        int session = number / (AT_ONCE * LENGTH) * AT_ONCE + number % AT_ONCE;
        SplittableRandom whose = new SplittableRandom(session);
        int user = whose.nextInt(users);
        boolean bounces = whose.nextInt(16) == 0;
        boolean isFirst = number % (AT_ONCE * LENGTH) < AT_ONCE;
        return (bounces || isFirst ? EventDraft.of(Session.PAGE_VIEW) : something())
                .id(new UUID((at.toEpochMilli() << 16) | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE))
                .tenant(TENANT)
                .occurredAt(at)
                .createdAt(at)
                .user(user % 10 < 7 ? "member-" + user : null)
                .visitor("visitor-" + user)
                .session(bounces ? "bounce-" + number : "session-" + session)
                .category(CATEGORIES.get(user % CATEGORIES.size()))
                .platform(user % 3 == 0 ? "ios" : "web")
                .country(user % 4 == 0 ? null : user % 4 == 1 ? "DE" : "US")
                .source(SOURCES.get(session % SOURCES.size()))
                .toEvent();
    }

    private EventDraft something() {
        int kind = random.nextInt(100);
        if (kind < 30) {
            return about("view");
        }
        if (kind < 60) {
            return about("watch").metric(1 + random.nextInt(60));
        }
        if (kind < 75) {
            return about("quality").parts(QUALITY);
        }
        return kind < 85 ? EventDraft.of(Session.PAGE_VIEW) : about(rare(kind));
    }

    private static String rare(int kind) {
        if (kind < 91) {
            return "complete";
        }
        return switch (kind) {
            case 91, 92, 93 -> "like";
            case 94, 95 -> "comment";
            case 96 -> "upload";
            case 97 -> "error";
            default -> "share";
        };
    }

    /** Some are seen far more often than others. */
    private EventDraft about(String what) {
        return EventDraft.of("video " + what).asset("video-" + (int) (VIDEOS * Math.pow(random.nextDouble(), 3)));
    }
}
