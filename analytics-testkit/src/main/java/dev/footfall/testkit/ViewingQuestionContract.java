package dev.footfall.testkit;

import static dev.footfall.query.Attribute.AGE;
import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.ATTENTION;
import static dev.footfall.query.Attribute.DEVICE;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.EMOTION;
import static dev.footfall.query.Attribute.GENDER;
import static dev.footfall.query.Attribute.HAPPY_TIME;
import static dev.footfall.query.Attribute.PART_KIND;
import static dev.footfall.query.Attribute.PLAYS;
import static dev.footfall.query.Attribute.WATCHED_PLAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreRow;
import dev.footfall.query.TimeBucket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How questions about viewer sessions are answered. */
abstract class ViewingQuestionContract extends ViewingContract {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    /** A kid that looks, happily, while a and b play; an old woman that does not, while a plays; a face. */
    private void appendThreeViewers() {
        append(
                ViewerSessions.seen(
                                1,
                                "cam-1",
                                "{'age':0,'gender':1,'attention':[{'a':1,'d':900}],'emotions':[{'e':1,'d':900}],"
                                        + "'movies':[{'i':'a','s':0,'d':500},{'i':'b','s':500,'d':400}]}")
                        .workspace("one")
                        .toEvent(),
                ViewerSessions.seen(
                                2,
                                "cam-1",
                                "{'age':3,'gender':0,'attention':[{'a':0,'d':300}],'emotions':[{'e':2,'d':300}],"
                                        + "'movies':[{'i':'a','s':100,'d':50}]}")
                        .workspace("two")
                        .toEvent(),
                ViewerSessions.seen(3, "cam-2", "{'attention':[{'a':1,'d':60}]}")
                        .toEvent());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    PART_KIND, session,     3, 1260
                    PART_KIND, movie,       3, 950
                    ASSET,     a,           2, 550
                    ASSET,     b,           1, 400
                    DEVICE,    cam-1,       5, 2150
                    DEVICE,    cam-2,       1, 60
                    WORKSPACE, one,         3, 1800
                    WORKSPACE, two,         2, 350
                    ATTENTION, view,        4, 1860
                    ATTENTION, opportunity, 2, 350
                    AGE,       kid,         3, 1800
                    AGE,       old,         2, 350
                    AGE,       adult,       0, 0
                    GENDER,    female,      2, 350
                    GENDER,    male,        3, 1800
                    EMOTION,   happy,       3, 1800
                    EMOTION,   angry,       2, 350
                    EMOTION,   undefined,   0, 0
                    """)
    void rowsAreFilteredByWhatTheySay(Attribute attribute, String value, long count, long length) {
        appendThreeViewers();
        assertAnswer(viewings().where(attribute, value).measure(COUNT, LENGTH), all(count, length));
        assertAnswer(
                viewings().measure(COUNT.where(attribute, value), LENGTH.where(attribute, value)), all(count, length));
    }

    @ParameterizedTest
    @CsvSource({"ASSET, 3", "DEVICE, 6", "WORKSPACE, 5", "AGE, 5", "GENDER, 5", "EMOTION, 5", "ATTENTION, 6"})
    void whatIsUndefinedIsNotKnown(Attribute attribute, long known) {
        appendThreeViewers();
        assertAnswer(viewings().where(new Condition.Known(attribute)).measure(COUNT), all(known));
    }

    @Test
    void rowsAreFilteredByTheirNumbers() {
        appendThreeViewers();
        assertAnswer(
                viewings().where(new Condition.Between(DURATION, 300.0, 500.0)).measure(COUNT), all(2));
        assertAnswer(
                viewings()
                        .where(new Condition.Between(WATCHED_PLAYS, 1.0, null))
                        .measure(COUNT),
                all(2));
        assertAnswer(viewings().where(new Condition.Between(PLAYS, null, null)).measure(COUNT), all(3));
        assertAnswer(
                viewings().where(new Condition.Between(HAPPY_TIME, 1.0, null)).measure(COUNT), all(3));
    }

    @Test
    void eachMeasureMayLookAtRowsOfItsOwn() {
        appendThreeViewers();
        assertAnswer(
                viewings()
                        .by(DEVICE)
                        .measure(
                                COUNT.where(PART_KIND, Dataset.VIEWER_SESSION),
                                Measure.count("views")
                                        .where(PART_KIND, Dataset.VIEWER_SESSION)
                                        .where(ATTENTION, "view"),
                                Measure.sum("view length", DURATION)
                                        .where(PART_KIND, Dataset.VIEWER_SESSION)
                                        .where(ATTENTION, "view"),
                                Measure.sum("plays", PLAYS),
                                Measure.countDistinct("movies", ASSET),
                                Measure.sum("watched", WATCHED_PLAYS).where(ASSET, "a")),
                group("cam-1", 2, 1, 900, 3, 2, 1),
                group("cam-2", 1, 1, 60, 0, 0, 0));
    }

    @Test
    void groupsAreOfDeviceAndMovieAndEmotion() {
        appendThreeViewers();
        assertAnswer(
                viewings().by(DEVICE, ASSET, EMOTION).measure(COUNT, LENGTH),
                row(0, keys("cam-1", null, "happy"), 1, 900),
                row(0, keys("cam-1", "a", "happy"), 1, 500),
                row(0, keys("cam-1", "b", "happy"), 1, 400),
                row(0, keys("cam-1", null, "angry"), 1, 300),
                row(0, keys("cam-1", "a", "angry"), 1, 50),
                row(0, keys("cam-2", null, null), 1, 60));
    }

    @Test
    void theyAreCountedByLocalDaysToo() {
        append(
                ViewerSessions.seen(1, "cam", "{'age':1,'movies':[{'i':'a','s':0,'d':5}]}")
                        .occurredAt(Instant.parse("2026-03-01T22:59:59.999Z"))
                        .duration(100_000L)
                        .toEvent(),
                ViewerSessions.seen(2, "cam", "{'age':1,'movies':[{'i':'a','s':0,'d':5}]}")
                        .occurredAt(Instant.parse("2026-03-01T23:00:00Z"))
                        .duration(10L)
                        .toEvent(),
                ViewerSessions.draft(3, "cam")
                        .occurredAt(Instant.parse("2026-03-02T22:59:59.999Z"))
                        .duration(1L)
                        .toEvent());
        assertThat(inBerlin())
                .containsExactly(
                        "2026-03-01 cam - young: 1, 100000",
                        "2026-03-01 cam a young: 1, 5",
                        "2026-03-02 cam - null: 1, 1",
                        "2026-03-02 cam - young: 1, 10",
                        "2026-03-02 cam a young: 1, 5");
    }

    private List<String> inBerlin() {
        AggregateQuery query = AggregateQuery.of(TENANT, Dataset.VIEWING)
                .in(ZoneId.of("Europe/Berlin"))
                .by(TimeBucket.DAY, DEVICE, ASSET, AGE)
                .measure(COUNT, LENGTH)
                .build();
        return new Answers(store.aggregates())
                .ask(query, "asker").rows().stream()
                        .map(ViewingQuestionContract::line)
                        .sorted()
                        .toList();
    }

    private static String line(AggregateRow row) {
        String asset = row.text(ASSET);
        return "%s %s %s %s: %d, %d"
                .formatted(
                        row.start(TimeBucket.DAY).toLocalDate(),
                        row.text(DEVICE),
                        asset == null ? "-" : asset,
                        row.text(AGE),
                        row.count("count"),
                        row.count("length"));
    }

    @Test
    void aViewerSessionBelongsToTheTimeOfItsBegin() {
        append(
                ViewerSessions.seen(1, "cam", "{'movies':[{'i':'a','s':1000,'d':5}]}")
                        .occurredAt(MIDNIGHT.minusMillis(1))
                        .duration(5_000L)
                        .toEvent(),
                ViewerSessions.seen(2, "cam", "{'movies':[{'i':'a','s':0,'d':5}]}")
                        .occurredAt(MIDNIGHT)
                        .createdAt(MIDNIGHT.plusSeconds(90_000))
                        .toEvent(),
                ViewerSessions.draft(3, "cam")
                        .occurredAt(MIDNIGHT.plusSeconds(86_400))
                        .toEvent());
        assertAnswer(
                viewings()
                        .between("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")
                        .by(PART_KIND)
                        .measure(COUNT),
                group("session", 1),
                group("movie", 1));
        long midnight = MIDNIGHT.toEpochMilli() / 900_000;
        assertAnswer(
                viewings().slots(Slots.QUARTER_HOURS).measure(COUNT),
                slot(midnight - 1, 2),
                slot(midnight, 2),
                slot(midnight + 96, 1));
    }

    @Test
    void lengthsHaveAMeanALeastAndAGreatest() {
        appendThreeViewers();
        assertAnswer(
                viewerSessions()
                        .measure(
                                Measure.average("mean", DURATION),
                                Measure.min("least", DURATION),
                                Measure.max("greatest", DURATION)),
                all(420, 60, 900));
        assertAnswer(
                movies().by(DEVICE)
                        .measure(
                                Measure.average("mean", DURATION),
                                Measure.min("least", DURATION),
                                Measure.max("greatest", DURATION),
                                Measure.weightedAverage("weighted", DURATION, WATCHED_PLAYS)),
                group("cam-1", 950 / 3.0, 50, 500, 450));
    }

    @Test
    void differentMoviesDevicesAndMoodsAreCounted() {
        appendThreeViewers();
        assertAnswer(
                viewings()
                        .measure(
                                Measure.countDistinct("movies", ASSET),
                                Measure.countDistinct("devices", DEVICE),
                                Measure.countDistinct("moods", EMOTION),
                                Measure.countDistinct("ages and genders", AGE, GENDER),
                                Measure.countDistinct("movies of devices", ASSET, DEVICE),
                                Measure.countDistinct("lengths", DURATION)),
                all(2, 2, 2, 2, 2, 6));
    }

    @Test
    void theMoviesThatPlayedLongestComeFirst() {
        appendThreeViewers();
        StoreQuestion question = movies().by(ASSET).measure(LENGTH).order(Order.descending(LENGTH));
        assertThat(ask(question)).extracting(StoreRow::keys).containsExactly(keys("a"), keys("b"));
        assertThat(ask(question.limit(1))).extracting(StoreRow::keys).containsExactly(keys("a"));
        assertAnswer(
                viewings().by(AGE).measure(COUNT).order(Order.descending(AGE)).limit(2),
                group("old", 2),
                group("kid", 3));
    }

    @Test
    void whatRobotsSawIsNeverCounted() {
        appendThreeViewers();
        append(ViewerSessions.seen(9, "cam-1", "{'movies':[{'i':'a','s':0,'d':5}]}")
                .bot(true)
                .toEvent());
        assertAnswer(viewings().measure(COUNT), all(6));
        assertAnswer(viewings().bots(true).measure(COUNT), all(6));
    }

    @Test
    void viewerSessionsOfTwoTenantsAreCountedApart() {
        append(
                ViewerSessions.seen(1, "cam", "{'age':0,'movies':[{'i':'a','s':0,'d':5}]}")
                        .toEvent(),
                ViewerSessions.seen(1, "cam", "{'age':1,'movies':[{'i':'b','s':0,'d':7}]}")
                        .tenant(OTHER_TENANT)
                        .toEvent());
        assertAnswer(
                viewings().by(AGE, ASSET).measure(LENGTH), row(0, keys("kid", null), 0), row(0, keys("kid", "a"), 5));
        assertAnswer(
                viewings().tenant(OTHER_TENANT).by(AGE, ASSET).measure(LENGTH),
                row(0, keys("young", null), 0),
                row(0, keys("young", "b"), 7));
    }

    @Test
    void aRepeatedEventBringsNoMoreViewings() {
        append(ViewerSessions.seen(1, "cam", "{'movies':[{'i':'a','s':0,'d':5}]}")
                .toEvent());
        append(ViewerSessions.seen(1, "cam", "{'movies':[{'i':'a','s':0,'d':5},{'i':'b','s':0,'d':5}]}")
                .toEvent());
        append(
                ViewerSessions.seen(2, "cam", "{'movies':[{'i':'c','s':0,'d':5}]}")
                        .toEvent(),
                ViewerSessions.seen(2, "cam", "{'movies':[{'i':'d','s':0,'d':5}]}")
                        .toEvent());
        assertAnswer(viewings().by(ASSET).measure(COUNT), group(null, 2), group("a", 1), group("c", 1));
    }

    @Test
    void aSessionWithoutADeviceIsInAGroupOfItsOwn() {
        append(
                ViewerSessions.draft(1, "cam").device(null).duration(5L).toEvent(),
                ViewerSessions.draft(2, "null").duration(7L).toEvent());
        assertAnswer(viewings().by(DEVICE).measure(COUNT, LENGTH), group(null, 1, 5), group("null", 1, 7));
    }

    @Test
    void onlyViewerSessionsAreCounted() {
        append(
                DeviceEvents.heartbeat(1, "cam", "192.0.2.1").duration(5L).toEvent(),
                DeviceEvents.draft(2, "video watch", "cam").duration(5L).toEvent());
        assertAnswer(viewings().measure(COUNT), all(0));
        assertThat(Set.copyOf(ask(viewings().by(DEVICE).measure(COUNT)))).isEmpty();
    }

    @Test
    @Needs(Capability.REBUILD)
    void viewingsMadeAnewAreAsTheyWere() {
        appendThreeViewers();
        StoreQuestion question = viewings().by(DEVICE, ASSET, AGE).measure(COUNT, LENGTH);
        List<StoreRow> before = ask(question);
        store.rebuild();
        assertThat(ask(question)).containsExactlyInAnyOrderElementsOf(before);
        append(ViewerSessions.draft(9, "cam-9").toEvent());
        assertAnswer(viewings().measure(COUNT), all(7));
    }
}
