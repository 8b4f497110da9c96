package dev.footfall.sample.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A movie that the shop's screens play.
 *
 * @param id as events name it
 * @param seconds how long it is
 */
public record Movie(long id, String title, int seconds) {

    /** All of them, in the order in which every screen plays them, over and over. */
    public static final List<Movie> MOVIES =
            List.of(new Movie(8482, "Halden, from all sides", 14), new Movie(9457, "An evening with Wick", 18));

    private static final long ROUND =
            MOVIES.stream().mapToLong(movie -> movie.seconds * 1000L).sum();

    /**
     * What a screen plays meanwhile, as viewer sessions tell of it.
     *
     * @param length in ms
     */
    static List<Map<String, ?>> playing(Instant begin, long length) {
        List<Map<String, ?>> playing = new ArrayList<>();
        long until = begin.toEpochMilli() + length;
        for (long at = begin.toEpochMilli(); at < until; ) {
            long left = Math.floorMod(at, ROUND);
            Movie movie = MOVIES.get(0);
            for (int i = 0; left >= movie.seconds * 1000L; movie = MOVIES.get(++i)) {
                left -= movie.seconds * 1000L;
            }
            long duration = Math.min(movie.seconds * 1000L - left, until - at);
            playing.add(InOrder.of("i", movie.id, "s", at - begin.toEpochMilli(), "d", duration));
            at += duration;
        }
        return playing;
    }
}
