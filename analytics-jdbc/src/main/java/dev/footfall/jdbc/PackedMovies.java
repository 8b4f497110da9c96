package dev.footfall.jdbc;

import dev.footfall.audience.MovieViewing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What played during a viewer session: {@code 5000,1,1,7:trailer} for each movie, one after the other. An id has its
 * length before it, as it may hold any character. Null for no movie.
 */
final class PackedMovies {

    private final PackedNumbers reader = new PackedNumbers();
    private String packed = "";
    private long played;
    private long plays;
    private long watchedPlays;
    private int from;
    private int to;

    static @Nullable String pack(List<MovieViewing> movies) {
        if (movies.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (MovieViewing movie : movies) {
            text.append(movie.played())
                    .append(',')
                    .append(movie.plays())
                    .append(',')
                    .append(movie.watchedPlays())
                    .append(',')
                    .append(movie.movie().length())
                    .append(':')
                    .append(movie.movie());
        }
        return text.toString();
    }

    /** Goes before the first of these. */
    void begin(@Nullable String movies) {
        packed = movies == null ? "" : movies;
        reader.begin(packed);
    }

    /** Goes to the next one, if there is one. */
    boolean next() {
        if (!reader.hasMore()) {
            return false;
        }
        played = reader.next();
        plays = reader.next();
        watchedPlays = reader.next();
        int length = (int) reader.next();
        from = reader.skip(length);
        to = from + length;
        return true;
    }

    long played() {
        return played;
    }

    long plays() {
        return plays;
    }

    long watchedPlays() {
        return watchedPlays;
    }

    String id() {
        return packed.substring(from, to);
    }

    /** The code of the id, without making a text of it. */
    int code(Dictionary dictionary) {
        return dictionary.code(packed, from, to);
    }
}
