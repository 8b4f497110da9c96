package dev.footfall.testkit.faulty;

import dev.footfall.audience.Age;
import dev.footfall.audience.Emotion;
import dev.footfall.audience.MovieViewing;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wrong ideas of what viewer sessions and the movies in them are. */
final class ViewingFaults {

    private static final String LONGEST = "theEmotionIsTheOneThatWasShownLongestAndOfEqualOnesTheFirst";
    private static final String MOVIES = "aMovieIsARowOfTheSessionHoweverOftenItPlays";
    private static final String WATCHED = "aPlayIsWatchedWhenItSharesSomeTimeWithALook";
    private static final String EMOTION_TIMES = "theTimesOfEmotionsAreAddedUpInRowsOfSessionsAndOfMovies";

    static final List<Fault> ALL = List.of(
            texts(
                    "counts the movies of a session as sessions",
                    List.of(MOVIES, "rowsAreFilteredByWhatTheySay", Fault.IN_QUESTIONS),
                    (row, attribute) ->
                            attribute == Attribute.PART_KIND ? Dataset.VIEWER_SESSION : row.text(attribute)),
            sessions(
                    "makes a row of each play",
                    List.of(MOVIES, "aMovieIsNamedByTextOrByANumber", Fault.IN_QUESTIONS),
                    session -> with(
                            session,
                            session.movies().stream()
                                    .flatMap(ViewingFaults::eachPlay)
                                    .toList())),
            sessions(
                    "drops sessions in which no movie played",
                    List.of(
                            MOVIES,
                            "whoeverLooksAtAllIsAViewAndWhoDoesNotAnOpportunity",
                            "agesAndGendersThatAreNotKnownAreGroupsOfTheirOwn",
                            Fault.IN_QUESTIONS),
                    session -> session.movies().isEmpty() ? null : session),
            events(
                    "takes the emotion that was shown most often",
                    List.of(LONGEST, Fault.IN_QUESTIONS),
                    (event, session) -> withMood(session, mostFrequent(event, session))),
            texts(
                    "takes the last of equal emotions",
                    List.of(LONGEST),
                    (row, attribute) -> attribute == Attribute.EMOTION ? lastOfTheLongest(row) : row.text(attribute)),
            texts(
                    "takes undefined for an emotion",
                    List.of(LONGEST, "rowsAreFilteredByWhatTheySay", "whatIsUndefinedIsNotKnown", Fault.IN_QUESTIONS),
                    (row, attribute) -> attribute == Attribute.EMOTION
                            ? Objects.requireNonNullElse(row.text(attribute), "undefined")
                            : row.text(attribute)),
            sessions(
                    "takes an unknown age for a kid's",
                    List.of(
                            "agesAndGendersThatAreNotKnownAreGroupsOfTheirOwn",
                            "whatIsUndefinedIsNotKnown",
                            Fault.IN_QUESTIONS),
                    session -> session.age() == null ? withAge(session, Age.KID) : session),
            events(
                    "takes every interval of attention for a look",
                    List.of("whoeverLooksAtAllIsAViewAndWhoDoesNotAnOpportunity", Fault.IN_QUESTIONS),
                    (event, session) -> withView(
                            session, event.metadata().get("attention") instanceof List<?> some && !some.isEmpty())),
            sessions(
                    "takes every play of a viewer for watched",
                    List.of(WATCHED, MOVIES, Fault.IN_QUESTIONS),
                    session -> with(
                            session,
                            session.movies().stream()
                                    .map(movie -> new MovieViewing(
                                            movie.movie(),
                                            movie.played(),
                                            movie.plays(),
                                            session.isView() ? movie.plays() : 0))
                                    .toList())),
            numbers(
                    "tells the length of the session for that of a movie",
                    List.of(MOVIES, "aMovieSaysWhatItsSessionSays", Fault.IN_QUESTIONS),
                    (session, row, attribute) -> attribute == Attribute.DURATION
                            ? Double.valueOf((double) session.length())
                            : row.number(attribute)),
            numbers(
                    "leaves the times of emotions to sessions",
                    List.of(EMOTION_TIMES, "rowsAreFilteredByTheirNumbers", Fault.IN_QUESTIONS),
                    (session, row, attribute) ->
                            isEmotion(attribute) && row.text(Attribute.ASSET) != null ? null : row.number(attribute)),
            numbers(
                    "lets sessions play",
                    List.of("onlyMoviesPlay", "rowsAreFilteredByTheirNumbers", Fault.IN_QUESTIONS),
                    (session, row, attribute) -> attribute == Attribute.PLAYS || attribute == Attribute.WATCHED_PLAYS
                            ? Double.valueOf(Objects.requireNonNullElse(row.number(attribute), 0.0))
                            : row.number(attribute)),
            new Fault(
                    "counts what robots in front of a screen saw",
                    List.of("whatRobotsSawIsNeverCounted", Fault.IN_QUESTIONS),
                    RowFaults.counting(
                            Dataset.VIEWING,
                            (query, events) -> events.stream()
                                    .filter(event -> event.tenant().equals(query.tenant()))
                                    .map(event -> Drafts.of(event).bot(false).toEvent())
                                    .flatMap(event -> ViewerSession.of(event).stream())
                                    .flatMap(session -> FactRow.of(session).stream()))),
            fault(
                    "counts viewer sessions by their end",
                    List.of("aViewerSessionBelongsToTheTimeOfItsBegin", "theyAreCountedByLocalDaysToo"),
                    (event, session) -> FactRow.of(session).stream()
                            .map(row -> new Told(
                                    row, session.begin().plusMillis(session.length()), row::text, row::number))),
            sessions(
                    "drops sessions without a device",
                    List.of("aSessionWithoutADeviceIsInAGroupOfItsOwn"),
                    session -> session.device() == null ? null : session),
            texts(
                    "keeps movies in lower case",
                    List.of("awkwardMovieIdsAreKept", Fault.IN_QUESTIONS),
                    (row, attribute) ->
                            attribute == Attribute.ASSET ? inLowerCase(row.text(attribute)) : row.text(attribute)));

    private ViewingFaults() {}

    private static Fault sessions(
            String name, List<String> foundBy, Function<ViewerSession, @Nullable ViewerSession> change) {
        return events(name, foundBy, (event, session) -> change.apply(session));
    }

    /** Of the session and the event that tells of it; null for none. */
    private static Fault events(
            String name, List<String> foundBy, BiFunction<Event, ViewerSession, @Nullable ViewerSession> change) {
        return fault(name, foundBy, (event, session) -> {
            ViewerSession changed = change.apply(event, session);
            return changed == null ? Stream.empty() : FactRow.of(changed).stream();
        });
    }

    private static Fault texts(
            String name, List<String> foundBy, BiFunction<FactRow, Attribute, @Nullable String> told) {
        return fault(
                name,
                foundBy,
                (event, session) -> FactRow.of(session).stream()
                        .map(row -> new Told(row, row.at(), attribute -> told.apply(row, attribute), row::number)));
    }

    private interface Amount {
        @Nullable
        Double of(ViewerSession session, FactRow row, Attribute attribute);
    }

    private static Fault numbers(String name, List<String> foundBy, Amount told) {
        return fault(
                name,
                foundBy,
                (event, session) -> FactRow.of(session).stream()
                        .map(row -> new Told(row, row.at(), row::text, attribute -> told.of(session, row, attribute))));
    }

    private static Fault fault(
            String name, List<String> foundBy, BiFunction<Event, ViewerSession, Stream<? extends FactRow>> rows) {
        return new Fault(
                name,
                foundBy,
                RowFaults.counting(
                        Dataset.VIEWING,
                        (query, events) -> RowFaults.ofTenant(query, events)
                                .flatMap(event -> ViewerSession.of(event).stream()
                                        .flatMap(session -> rows.apply(event, session)))));
    }

    private static ViewerSession with(ViewerSession session, List<MovieViewing> movies) {
        return changed(session, session.isView(), session.age(), session.emotions(), movies);
    }

    private static ViewerSession withAge(ViewerSession session, Age age) {
        return changed(session, session.isView(), age, session.emotions(), session.movies());
    }

    private static ViewerSession withView(ViewerSession session, boolean isView) {
        return changed(session, isView, session.age(), session.emotions(), session.movies());
    }

    private static ViewerSession withMood(ViewerSession session, Emotion mood) {
        Map<Emotion, Long> emotions = new HashMap<>(session.emotions());
        emotions.put(mood, 1_000_000_000L);
        return changed(session, session.isView(), session.age(), emotions, session.movies());
    }

    private static ViewerSession changed(
            ViewerSession session,
            boolean isView,
            @Nullable Age age,
            Map<Emotion, Long> emotions,
            List<MovieViewing> movies) {
        return new ViewerSession(
                session.tenant(),
                session.event(),
                session.begin(),
                session.device(),
                session.workspace(),
                session.length(),
                isView,
                age,
                session.gender(),
                emotions,
                movies);
    }

    private static Stream<MovieViewing> eachPlay(MovieViewing movie) {
        List<MovieViewing> plays = new ArrayList<>();
        for (int play = 0; play < movie.plays(); play++) {
            plays.add(new MovieViewing(
                    movie.movie(), movie.played() / movie.plays(), 1, play < movie.watchedPlays() ? 1 : 0));
        }
        return plays.stream();
    }

    private static Emotion mostFrequent(Event event, ViewerSession session) {
        Map<Object, Integer> counts = new HashMap<>();
        if (event.metadata().get("emotions") instanceof List<?> intervals) {
            intervals.forEach(interval -> {
                if (interval instanceof Map<?, ?> object && object.get("e") instanceof Long code) {
                    counts.merge(code, 1, Integer::sum);
                }
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> Emotion.ofCode((Long) most.getKey()))
                .orElse(session.mood());
    }

    private static @Nullable String lastOfTheLongest(FactRow row) {
        Map<Attribute, Emotion> times = Map.of(
                Attribute.ANGRY_TIME, Emotion.ANGRY,
                Attribute.HAPPY_TIME, Emotion.HAPPY,
                Attribute.NEUTRAL_TIME, Emotion.NEUTRAL,
                Attribute.SURPRISE_TIME, Emotion.SURPRISE);
        double most = Objects.requireNonNullElse(row.number(Attribute.UNDEFINED_TIME), 0.0);
        String last = null;
        for (Attribute attribute :
                List.of(Attribute.ANGRY_TIME, Attribute.HAPPY_TIME, Attribute.NEUTRAL_TIME, Attribute.SURPRISE_TIME)) {
            double time = Objects.requireNonNullElse(row.number(attribute), 0.0);
            if (time > 0 && time >= most) {
                most = time;
                last = times.getOrDefault(attribute, Emotion.UNDEFINED).label();
            }
        }
        return last;
    }

    private static @Nullable String inLowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static boolean isEmotion(Attribute attribute) {
        return switch (attribute) {
            case ANGRY_TIME, HAPPY_TIME, NEUTRAL_TIME, SURPRISE_TIME, UNDEFINED_TIME -> true;
            default -> false;
        };
    }

    /** A row that is told otherwise. */
    private record Told(
            FactRow row,
            Instant at,
            Function<Attribute, @Nullable String> texts,
            Function<Attribute, @Nullable Double> numbers)
            implements FactRow {
        @Override
        public @Nullable String text(Attribute attribute) {
            return texts.apply(attribute);
        }

        @Override
        public @Nullable Double number(Attribute attribute) {
            return numbers.apply(attribute);
        }
    }
}
