package dev.footfall.audience;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the metadata of one event; ingestion has seen to it that everything in it fits. */
final class ViewerSessionReader {

    /** As long as any event may last; sums of more could overflow. */
    private static final long MAX_MILLIS = Duration.ofDays(366).toMillis();

    private final Event event;
    private final JsonObject metadata;

    ViewerSessionReader(Event event) {
        this.event = event;
        this.metadata = event.metadata();
    }

    ViewerSession read() {
        List<Stretch> attention = successive("attention", "a");
        List<Stretch> emotions = successive("emotions", "e");
        Long said = event.duration();
        List<Stretch> looks =
                attention.stream().filter(stretch -> stretch.code() == 1).toList();
        return new ViewerSession(
                event.tenant(),
                event.id(),
                event.occurredAt(),
                event.device(),
                event.workspace(),
                said == null ? Math.max(end(attention), end(emotions)) : said,
                !looks.isEmpty(),
                coded("age", Age::ofCode),
                coded("gender", Gender::ofCode),
                shown(emotions),
                movies(looks));
    }

    private <T> @Nullable T coded(String key, LongFunction<Optional<T>> ofCode) {
        return metadata.get(key) instanceof Long code ? ofCode.apply(code).orElse(null) : null;
    }

    private static Map<Emotion, Long> shown(List<Stretch> emotions) {
        Map<Emotion, Long> shown = new EnumMap<>(Emotion.class);
        for (Stretch stretch : emotions) {
            Emotion emotion = Emotion.ofCode(stretch.code()).orElse(Emotion.UNDEFINED);
            shown.merge(emotion, stretch.end() - stretch.begin(), Long::sum);
        }
        return shown;
    }

    private List<MovieViewing> movies(List<Stretch> looks) {
        Map<String, MovieViewing> movies = new LinkedHashMap<>();
        objects("movies")
                .sorted((one, other) -> Long.compare(number(one, "s"), number(other, "s")))
                .forEach(play -> {
                    Object id = play.get("i");
                    if (id instanceof String || id instanceof Long) {
                        movies.merge(id.toString(), viewing(id.toString(), play, looks), ViewerSessionReader::sum);
                    }
                });
        return List.copyOf(movies.values());
    }

    private static MovieViewing viewing(String movie, Map<?, ?> play, List<Stretch> looks) {
        long begin = number(play, "s");
        long end = begin + number(play, "d");
        boolean isWatched = looks.stream().anyMatch(look -> look.begin() < end && begin < look.end());
        return new MovieViewing(movie, end - begin, 1, isWatched ? 1 : 0);
    }

    private static MovieViewing sum(MovieViewing one, MovieViewing other) {
        return new MovieViewing(
                one.movie(),
                one.played() + other.played(),
                one.plays() + other.plays(),
                one.watchedPlays() + other.watchedPlays());
    }

    /** Intervals that follow one another from the start. */
    private List<Stretch> successive(String list, String codeKey) {
        List<Stretch> stretches = new ArrayList<>();
        objects(list).forEach(interval -> {
            if (interval.get(codeKey) instanceof Long code) {
                long begin = end(stretches);
                stretches.add(new Stretch(code, begin, begin + number(interval, "d")));
            }
        });
        return stretches;
    }

    private static long end(List<Stretch> stretches) {
        return stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).end();
    }

    private Stream<Map<?, ?>> objects(String list) {
        return metadata.get(list) instanceof List<?> elements
                ? elements.stream().<Map<?, ?>>mapMulti((element, consumer) -> {
                    if (element instanceof Map<?, ?> object) {
                        consumer.accept(object);
                    }
                })
                : Stream.empty();
    }

    private static long number(Map<?, ?> object, String key) {
        return object.get(key) instanceof Long number && number > 0 && number <= MAX_MILLIS ? number : 0;
    }

    private record Stretch(long code, long begin, long end) {}
}
