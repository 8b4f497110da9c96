package dev.footfall.bench;

import dev.footfall.event.EventDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Faces in front of a screen, as its camera reports them. */
final class Viewing {

    static final int DEVICES = 50;
    static final int MOVIES = 20;

    private Viewing() {}

    static String device(int number) {
        return Integer.toString(3_000 + number);
    }

    static String movie(int number) {
        return Integer.toString(8_000 + number);
    }

    static EventDraft step(int device, SplittableRandom random) {
        long length = 1_000L + random.nextInt(60_000);
        return EventDraft.of("viewer session")
                .device(device(device))
                .duration(length)
                .metadata("age", random.nextInt(5) - 1)
                .metadata("gender", random.nextInt(3) - 1)
                .metadata("attention", attention(length, random.nextInt(4) > 0))
                .metadata("emotions", emotions(length, random))
                .metadata("movies", movies(length, random));
    }

    private static List<Map<String, Long>> attention(long length, boolean looks) {
        return looks
                ? List.of(Map.of("a", 0L, "d", length / 3), Map.of("a", 1L, "d", length / 3))
                : List.of(Map.of("a", 0L, "d", length));
    }

    private static List<Map<String, Long>> emotions(long length, SplittableRandom random) {
        List<Map<String, Long>> emotions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            emotions.add(Map.of("e", random.nextInt(5) - 1L, "d", length / (4 + random.nextInt(4))));
        }
        return emotions;
    }

    private static List<Map<String, Long>> movies(long length, SplittableRandom random) {
        List<Map<String, Long>> plays = new ArrayList<>();
        int first = random.nextInt(MOVIES);
        for (int i = 0; i <= random.nextInt(2); i++) {
            plays.add(Map.of("i", 8_000L + (first + i) % MOVIES, "s", i * length / 2, "d", length / 2));
        }
        return plays;
    }
}
