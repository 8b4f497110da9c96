package dev.footfall.testkit;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a camera may see of a viewer, with the parts that ingestion makes of it. */
final class RandomViewing {

    /** Some of them trip up a store that joins them with others, or takes them for numbers. */
    private static final List<Object> MOVIES = List.of(
            8482,
            "8483",
            "spot",
            "Spot 1: a, b",
            "7 of 9",
            "a::b,c",
            "😀 & '桜'; --",
            "%",
            "007",
            "long ".repeat(25) + "end");

    private final Random random;
    private final List<Part> parts = new ArrayList<>();

    private RandomViewing(Random random) {
        this.random = random;
    }

    static EventDraft next(Random random, EventDraft draft, String device) {
        return new RandomViewing(random).fill(draft.type(ViewerSession.TYPE).device(device));
    }

    private EventDraft fill(EventDraft draft) {
        List<Map<String, Object>> attention = successive("attention", "a", 0, 4);
        List<Map<String, Object>> emotions = successive("emotions", "e", -1, 6);
        long length = parts.stream().mapToLong(RandomViewing::end).max().orElse(0) + random.nextInt(2) * 500L;
        List<Map<String, Object>> movies = movies(length);
        if (random.nextInt(5) > 0) {
            draft.metadata("age", random.nextInt(-1, 4));
        }
        if (random.nextInt(5) > 0) {
            draft.metadata("gender", random.nextInt(-1, 2));
        }
        return draft.metadata("attention", attention)
                .metadata("emotions", emotions)
                .metadata("movies", movies)
                .duration(length)
                .parts(parts);
    }

    /** Codes from the least on: of attention 0 and 1, of emotions -1 to 3. Equal lengths are frequent. */
    private List<Map<String, Object>> successive(String kind, String codeKey, int least, int most) {
        List<Map<String, Object>> intervals = new ArrayList<>();
        long begin = 0;
        for (int i = random.nextInt(most); i > 0; i--) {
            int code = least + random.nextInt(least == 0 ? 2 : 5);
            long duration = random.nextInt(5) * 1_000L;
            intervals.add(object(codeKey, code, "d", duration));
            parts.add(Part.interval(kind, Integer.toString(code), begin, duration));
            begin += duration;
        }
        return intervals;
    }

    private List<Map<String, Object>> movies(long length) {
        List<Map<String, Object>> movies = new ArrayList<>();
        List<Object> playlist =
                List.of(RandomPick.one(random, MOVIES), RandomPick.one(random, MOVIES), RandomPick.one(random, MOVIES));
        for (int i = random.nextInt(5); i > 0; i--) {
            Object movie = RandomPick.one(random, playlist);
            long start = random.nextLong(length + 1);
            long duration = random.nextLong(length - start + 1);
            Map<String, Object> play = object("i", movie, "s", start);
            play.put("d", duration);
            movies.add(play);
            parts.add(Part.interval("movie", movie.toString(), start, duration));
        }
        return movies;
    }

    private static long end(Part part) {
        Double length = part.amount();
        Long begin = part.offset();
        return (begin == null ? 0 : begin) + (length == null ? 0 : length.longValue());
    }

    /** In this order, which Map.of changes from one run to the next. */
    private static Map<String, Object> object(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        object.put(otherKey, otherValue);
        return object;
    }
}
