package dev.footfall.testkit;

import static dev.footfall.query.Attribute.AGE;
import static dev.footfall.query.Attribute.ANGRY_TIME;
import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.ATTENTION;
import static dev.footfall.query.Attribute.DEVICE;
import static dev.footfall.query.Attribute.EMOTION;
import static dev.footfall.query.Attribute.GENDER;
import static dev.footfall.query.Attribute.HAPPY_TIME;
import static dev.footfall.query.Attribute.NEUTRAL_TIME;
import static dev.footfall.query.Attribute.PART_KIND;
import static dev.footfall.query.Attribute.PLAYS;
import static dev.footfall.query.Attribute.SURPRISE_TIME;
import static dev.footfall.query.Attribute.UNDEFINED_TIME;
import static dev.footfall.query.Attribute.WATCHED_PLAYS;
import static dev.footfall.query.Attribute.WORKSPACE;

import dev.footfall.query.Measure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rows of viewer sessions and of the movies in them say. */
abstract class ViewingCountContract extends ViewingContract {

    private static final Measure PLAYED = Measure.sum("plays", PLAYS);
    private static final Measure WATCHED = Measure.sum("watched", WATCHED_PLAYS);

    /** Looks at 0–2 s and 5–6 s, while a plays twice and b once. */
    private static final String TWO_MOVIES = """
            {'attention':[{'a':1,'d':2000},{'a':0,'d':3000},{'a':1,'d':1000}],
             'movies':[{'i':'a','s':0,'d':1000},{'i':'b','s':1500,'d':1000},{'i':'a','s':3000,'d':2000}]}""";

    @Test
    void whoeverLooksAtAllIsAViewAndWhoDoesNotAnOpportunity() {
        appendEach(
                ViewerSessions.seen(1, "cam", "{'attention':[{'a':0,'d':600},{'a':1,'d':400}]}")
                        .duration(1_000L),
                ViewerSessions.seen(2, "cam", "{'attention':[{'a':0,'d':500},{'a':0,'d':100}]}")
                        .duration(700L),
                ViewerSessions.seen(3, "cam", "{'attention':[]}").duration(30L),
                ViewerSessions.seen(4, "cam", "{'attention':[{'a':1,'d':0}]}").duration(5L),
                ViewerSessions.draft(5, "cam"));
        assertAnswer(viewerSessions().measure(COUNT, LENGTH), all(5, 1_735));
        assertAnswer(
                viewings().by(ATTENTION).measure(COUNT, LENGTH), group("view", 2, 1_005), group("opportunity", 3, 730));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'attention':[{'a':1,'d':300},{'a':0,'d':400}]}                                  | 700
                    {'attention':[{'a':1,'d':300}],'emotions':[{'e':1,'d':500},{'e':0,'d':1}]}       | 501
                    {'attention':[{'a':1,'d':900}],'emotions':[{'e':1,'d':500}]}                     | 900
                    {'movies':[{'i':'a','s':0,'d':1000}]}                                            | 0
                    {}                                                                               | 0
                    """)
    void aSessionThatDoesNotSayHowLongItWasLastsAsLongAsItsLongerRow(String metadata, long length) {
        append(ViewerSessions.seen(1, "cam", metadata).toEvent());
        assertAnswer(viewerSessions().measure(COUNT, LENGTH), all(1, length));
    }

    @Test
    void aMovieIsARowOfTheSessionHoweverOftenItPlays() {
        appendEach(
                ViewerSessions.seen(1, "cam", TWO_MOVIES).duration(10_000L),
                ViewerSessions.seen(2, "cam", "{'attention':[{'a':1,'d':40}]}"),
                ViewerSessions.seen(3, "cam", "{'movies':[{'i':'a','s':10,'d':20}]}")
                        .duration(50L));
        assertAnswer(viewerSessions().measure(COUNT, LENGTH), all(3, 10_090));
        assertAnswer(
                movies().by(ASSET).measure(COUNT, LENGTH, PLAYED, WATCHED),
                group("a", 2, 3_020, 3, 1),
                group("b", 1, 1_000, 1, 1));
        assertAnswer(viewings().by(PART_KIND).measure(COUNT), group("session", 3), group("movie", 3));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                       0, 1000, 0
                       0, 1001, 1
                    1000,    1, 1
                    1999,    1, 1
                    1999,  900, 1
                    2000,  500, 0
                    1200,  100, 1
                     900, 5000, 1
                    """)
    void aPlayIsWatchedWhenItSharesSomeTimeWithALook(long start, long length, int watched) {
        String metadata = "{'attention':[{'a':0,'d':1000},{'a':1,'d':1000},{'a':0,'d':5000}],'movies':[{'i':'a','s':"
                + start + ",'d':" + length + "}]}";
        append(ViewerSessions.seen(1, "cam", metadata).toEvent());
        assertAnswer(movies().measure(PLAYED, WATCHED, LENGTH), all(1, watched, length));
    }

    @Test
    void onlyMoviesPlay() {
        append(ViewerSessions.seen(1, "cam", TWO_MOVIES).duration(10_000L).toEvent());
        Measure fewest = Measure.min("fewest", PLAYS);
        Measure fewestWatched = Measure.min("fewest watched", WATCHED_PLAYS);
        assertAnswer(
                viewings().by(PART_KIND).measure(PLAYED, WATCHED, fewest, fewestWatched),
                group("session", 0, 0, null, null),
                group("movie", 3, 2, 1, 1));
        assertAnswer(viewings().by(ASSET).measure(COUNT), group(null, 1), group("a", 1), group("b", 1));
    }

    @Test
    void aMovieIsNamedByTextOrByANumber() {
        append(ViewerSessions.seen(
                        1,
                        "cam",
                        "{'movies':[{'i':8482,'s':0,'d':10},{'i':'8482','s':20,'d':30},{'i':'08482','s':0,'d':1}]}")
                .toEvent());
        assertAnswer(
                movies().by(ASSET).measure(COUNT, LENGTH, PLAYED), group("8482", 1, 40, 2), group("08482", 1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource({"dev.footfall.testkit.AwkwardText#all", "dev.footfall.testkit.AwkwardText#ids"})
    void awkwardMovieIdsAreKept(String id) {
        Map<String, Object> play = Map.of("i", id, "s", 0, "d", 10);
        Map<String, Object> other = Map.of("i", id + "2", "s", 10, "d", 5);
        append(ViewerSessions.draft(1, id)
                .workspace(id)
                .metadata("movies", List.of(play, other, play))
                .toEvent());
        assertAnswer(
                movies().by(ASSET, DEVICE, WORKSPACE).measure(LENGTH, PLAYED),
                row(0, keys(id, id, id), 20, 2),
                row(0, keys(id + "2", id, id), 5, 1));
        assertAnswer(viewings().where(ASSET, id).measure(COUNT), all(1));
    }

    @Test
    void agesAndGendersThatAreNotKnownAreGroupsOfTheirOwn() {
        appendEach(
                ViewerSessions.seen(1, "cam", "{'age':0,'gender':0}"),
                ViewerSessions.seen(2, "cam", "{'age':1,'gender':1}"),
                ViewerSessions.seen(3, "cam", "{'age':2,'gender':1}"),
                ViewerSessions.seen(4, "cam", "{'age':3,'gender':-1}"),
                ViewerSessions.seen(5, "cam", "{'age':-1,'gender':2}"),
                ViewerSessions.seen(6, "cam", "{'age':4,'gender':'0'}"),
                ViewerSessions.seen(7, "cam", "{}"));
        assertAnswer(
                viewings().by(AGE).measure(COUNT),
                group("kid", 1),
                group("young", 1),
                group("adult", 1),
                group("old", 1),
                group(null, 3));
        assertAnswer(viewings().by(GENDER).measure(COUNT), group("female", 1), group("male", 2), group(null, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    [{'e':0,'d':1}]                                  | neutral
                    [{'e':1,'d':1}]                                  | happy
                    [{'e':2,'d':1}]                                  | angry
                    [{'e':3,'d':1}]                                  | surprise
                    [{'e':-1,'d':1}]                                 | -
                    []                                               | -
                    [{'e':1,'d':0}]                                  | -
                    [{'e':1,'d':100},{'e':0,'d':60},{'e':0,'d':60}]  | neutral
                    [{'e':1,'d':500},{'e':0,'d':100},{'e':0,'d':90}] | happy
                    [{'e':1,'d':7},{'e':2,'d':7}]                    | angry
                    [{'e':0,'d':7},{'e':1,'d':7}]                    | happy
                    [{'e':3,'d':7},{'e':0,'d':7}]                    | neutral
                    [{'e':-1,'d':7},{'e':3,'d':7}]                   | surprise
                    [{'e':-1,'d':8},{'e':3,'d':7}]                   | -
                    [{'e':3,'d':3},{'e':2,'d':4},{'e':3,'d':1}]      | angry
                    """)
    void theEmotionIsTheOneThatWasShownLongestAndOfEqualOnesTheFirst(String emotions, @Nullable String longest) {
        append(ViewerSessions.seen(1, "cam", "{'movies':[{'i':'a','s':0,'d':1}],'emotions':" + emotions + "}")
                .toEvent());
        assertAnswer(viewings().by(EMOTION).measure(COUNT), group(longest, 2));
    }

    @Test
    void theTimesOfEmotionsAreAddedUpInRowsOfSessionsAndOfMovies() {
        appendEach(
                ViewerSessions.seen(
                        1,
                        "cam",
                        "{'emotions':[{'e':2,'d':1},{'e':1,'d':20},{'e':0,'d':300},{'e':1,'d':20},{'e':-1,'d':5000}],"
                                + "'movies':[{'i':'a','s':0,'d':1},{'i':'b','s':0,'d':1},{'i':'b','s':2,'d':1}]}"),
                ViewerSessions.seen(2, "cam", "{'emotions':[{'e':3,'d':7}],'movies':[{'i':'b','s':0,'d':7}]}"),
                ViewerSessions.draft(3, "cam"));
        Measure[] times = {
            Measure.sum("angry", ANGRY_TIME),
            Measure.sum("happy", HAPPY_TIME),
            Measure.sum("neutral", NEUTRAL_TIME),
            Measure.sum("surprise", SURPRISE_TIME),
            Measure.sum("undefined", UNDEFINED_TIME)
        };
        assertAnswer(
                viewings().by(PART_KIND, ASSET).measure(times),
                row(0, keys("session", null), 1, 40, 300, 7, 5_000),
                row(0, keys("movie", "a"), 1, 40, 300, 0, 5_000),
                row(0, keys("movie", "b"), 1, 40, 300, 7, 5_000));
        assertAnswer(viewerSessions().measure(Measure.min("least", HAPPY_TIME)), all(0));
    }

    @Test
    void aMovieSaysWhatItsSessionSays() {
        append(ViewerSessions.seen(
                        1,
                        "cam",
                        "{'age':2,'gender':1,'attention':[{'a':1,'d':9}],'emotions':[{'e':1,'d':9}],"
                                + "'movies':[{'i':'a','s':0,'d':4}]}")
                .workspace("shop")
                .toEvent());
        assertAnswer(
                viewings()
                        .by(PART_KIND, DEVICE, WORKSPACE, ATTENTION, AGE, GENDER, EMOTION)
                        .measure(COUNT, LENGTH),
                row(0, keys("session", "cam", "shop", "view", "adult", "male", "happy"), 1, 9),
                row(0, keys("movie", "cam", "shop", "view", "adult", "male", "happy"), 1, 4));
    }

    @Test
    void whatDoesNotBelongIntoTheMetadataIsPassedOver() {
        append(ViewerSessions.seen(
                        1,
                        "cam",
                        "{'attention':[7,{'a':'1','d':5},{'a':0,'d':'x'},{'a':0,'d':10}],'emotions':{'e':1},"
                                + "'movies':[{'i':[],'s':0,'d':4},{'s':0,'d':4},null,{'i':'a','d':4},{'i':'b','s':1}]}")
                .toEvent());
        assertAnswer(viewings().by(ATTENTION, EMOTION).measure(COUNT), row(0, keys("opportunity", null), 3));
        assertAnswer(viewings().by(ASSET).measure(LENGTH), group(null, 10), group("a", 4), group("b", 0));
    }
}
