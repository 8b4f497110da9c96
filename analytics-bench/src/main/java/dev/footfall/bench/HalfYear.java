package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Six months of viewer sessions, in the order in which they happened: each with one movie or two of a few. */
final class HalfYear {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    private final Tenant tenant = Tenant.of(World.TENANT);
    private final int size;
    private final int devices;
    private final int movies;
    private final Random random = new Random(1);

    HalfYear(int size, int devices, int movies) {
        this.size = size;
        this.devices = devices;
        this.movies = movies;
    }

    /** So many of its sessions from the one with that number on, or all that are left. */
    List<Event> events(int from, int count) {
        List<Event> events = new ArrayList<>(count);
        for (int i = from; i < Math.min(size, from + count); i++) {
            events.add(event(i));
        }
        return events;
    }

    /** That one of the devices is there. */
    List<Event> registration(int device) {
        return List.of(EventDraft.of("device registered")
                .id(new UUID(-1, device))
                .tenant(tenant)
                .occurredAt(START)
                .createdAt(START)
                .device(Integer.toString(3_000 + device))
                .toEvent());
    }

    private Event event(int number) {
        long millis = Duration.between(START, END).toMillis() / size;
        Instant at = START.plusMillis(number * millis);
        long length = 1_000L + random.nextInt(60_000);
        long look = random.nextInt(4) == 0 ? 0 : length / 3;
        return EventDraft.of("viewer session")
                .id(new UUID(number, random.nextLong()))
                .tenant(tenant)
                .occurredAt(at)
                .createdAt(at)
                .device(Integer.toString(3_000 + random.nextInt(devices)))
                .duration(length)
                .metadata("age", random.nextInt(5) - 1)
                .metadata("gender", random.nextInt(3) - 1)
                .metadata("attention", attention(length, look))
                .metadata("emotions", emotions(length))
                .metadata("movies", movies(length))
                .toEvent();
    }

    private static List<Map<String, Long>> attention(long length, long look) {
        return look == 0
                ? List.of(Map.of("a", 0L, "d", length))
                : List.of(Map.of("a", 0L, "d", look), Map.of("a", 1L, "d", look));
    }

    private List<Map<String, Long>> emotions(long length) {
        List<Map<String, Long>> emotions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            emotions.add(Map.of("e", random.nextInt(5) - 1L, "d", length / (4 + random.nextInt(4))));
        }
        return emotions;
    }

    private List<Map<String, Long>> movies(long length) {
        List<Map<String, Long>> plays = new ArrayList<>();
        int first = random.nextInt(movies);
        for (int i = 0; i <= random.nextInt(2); i++) {
            plays.add(Map.of("i", 8_000L + (first + i) % movies, "s", i * length / 2, "d", length / 2));
        }
        return plays;
    }
}
