package dev.footfall.query;

import dev.footfall.audience.Age;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.Gender;
import dev.footfall.audience.MovieViewing;
import dev.footfall.audience.ViewerSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A viewer session, or a movie in it.
 *
 * @param movie null for the session itself
 */
record ViewingFact(ViewerSession session, @Nullable MovieViewing movie) implements FactRow {

    static List<FactRow> all(ViewerSession session) {
        List<FactRow> rows = new ArrayList<>();
        rows.add(new ViewingFact(session, null));
        session.movies().forEach(movie -> rows.add(new ViewingFact(session, movie)));
        return rows;
    }

    @Override
    public Instant at() {
        return session.begin();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case PART_KIND -> movie == null ? Dataset.VIEWER_SESSION : Dataset.MOVIE_VIEWING;
            case ASSET -> movie == null ? null : movie.movie();
            case DEVICE -> session.device();
            case WORKSPACE -> session.workspace();
            case ATTENTION -> session.isView() ? "view" : "opportunity";
            case AGE -> age(session.age());
            case GENDER -> gender(session.gender());
            case EMOTION ->
                session.mood() == Emotion.UNDEFINED ? null : session.mood().label();
            default -> null;
        };
    }

    private static @Nullable String age(@Nullable Age age) {
        return age == null ? null : age.label();
    }

    private static @Nullable String gender(@Nullable Gender gender) {
        return gender == null ? null : gender.label();
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return switch (attribute) {
            case DURATION -> (double) (movie == null ? session.length() : movie.played());
            case PLAYS -> movie == null ? null : (double) movie.plays();
            case WATCHED_PLAYS -> movie == null ? null : (double) movie.watchedPlays();
            case ANGRY_TIME -> (double) session.shown(Emotion.ANGRY);
            case HAPPY_TIME -> (double) session.shown(Emotion.HAPPY);
            case NEUTRAL_TIME -> (double) session.shown(Emotion.NEUTRAL);
            case SURPRISE_TIME -> (double) session.shown(Emotion.SURPRISE);
            case UNDEFINED_TIME -> (double) session.shown(Emotion.UNDEFINED);
            default -> null;
        };
    }
}
