package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import dev.footfall.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTreeTest extends AudienceSite {

    static final String TREE = "v2/statistics/user/632/";
    static final String SEPTEMBER = "?b=2017/09/01%2000:00:00&e=2017/10/01%2000:00:00&tzo=0";

    @Test
    void theAnswerHasTheShapeOfTheDocumentsSample() {
        happen(
                registered("1842"),
                session("1842").at("2017-05-20T10:00:00Z").looked(40_000).emotions(0, 40_000),
                session("1842").at("2017-05-21T10:00:00Z").looked(2_000).emotions(0, 2_000));

        assertThat(answer(TREE + "devices/dates/emotions/?tzo=0&dt_format=MM&b=2016/12/01%2000:00:00"
                        + "&e=2017/06/01%2000:00:00&d=1842"))
                .isEqualTo("{'begin':'2016/12/01 00:00:00','data':{'n':'root','o':[{'n':'1842','o':[{'n':'05','o':["
                                .replace('\'', '"')
                        + emotion("angry", 0, 0) + "," + emotion("happy", 0, 0) + "," + emotion("neutral", 2, 42_000)
                        + "," + emotion("surprise", 0, 0) + "," + emotion("undefined", 0, 0)
                        + ("],'ots':2,'otsd':42000,'t':'date','v':2,'vd':42000}],"
                                        + "'ots':2,'otsd':42000,'t':'device','v':2,'vd':42000}],"
                                        + "'ots':2,'otsd':42000,'t':'root','v':2,'vd':42000},"
                                        + "'dt_format':'MM','end':'2017/06/01 00:00:00',"
                                        + "'levels':['devices','dates','emotions'],'obj_in_page':10,'ok':1,'page':0,"
                                        + "'pages_total':1,'path':'devices/dates/emotions','user_id':632}")
                                .replace('\'', '"'));
    }

    private static String emotion(String name, int views, int time) {
        return ("{'n':'" + name + "','o':[],'t':'emotion','v':" + views + ",'vd':" + time + "}").replace('\'', '"');
    }

    @Test
    void asAnObjectNodesStandUnderTheirNames() {
        happen(session("hall").at("2017-09-02T10:00:00Z").looked(1_000));

        assertThat(data("devices/genders/" + SEPTEMBER + "&to_object=1").toString())
                .isEqualTo(("{'n':'root','o':{'hall':{'n':'hall','o':{"
                                + "'female':{'n':'female','o':{},'t':'gender','v':0,'vd':0},"
                                + "'male':{'n':'male','o':{},'t':'gender','v':0,'vd':0},"
                                + "'undefined':{'n':'undefined','o':{},'t':'gender','v':1,'vd':1000}},"
                                + "'ots':1,'otsd':1000,'t':'device','v':1,'vd':1000}},"
                                + "'ots':1,'otsd':1000,'t':'root','v':1,'vd':1000}")
                        .replace('\'', '"'));
    }

    @Test
    void withoutAUserInThePathTheKeysOwnIsMeant() {
        happen(session("1").at("2017-09-02T10:00:00Z").looked(1_000));

        assertThat(answer("v2/statistics/devices/" + SEPTEMBER)).isEqualTo(answer(TREE + "devices/" + SEPTEMBER));
        assertThat(replyTo("another", "v2/statistics/devices/" + SEPTEMBER)
                        .json()
                        .path("user_id")
                        .asInt())
                .isEqualTo(371);
    }

    @Test
    void whoeverOnlyPassedIsAnOpportunityToSee() {
        happen(
                session("1").at("2017-09-02T10:00:00Z").passed(4_000),
                session("1").at("2017-09-02T11:00:00Z").looked(1_000),
                session("2").at("2017-09-02T11:00:00Z").passed(500));

        assertThat(told(data("devices/ages/" + SEPTEMBER)))
                .isEqualTo("root 1/1000 of 3/5500 ["
                        + "1 1/1000 of 2/5000 [adult 0/0, kid 0/0, old 0/0, undefined 1/1000, young 0/0], "
                        + "2 0/0 of 1/500]");
    }

    @Test
    void belowThoseWhoLookedNobodyElseIsCounted() {
        happen(
                session("1").at("2017-09-02T10:00:00Z").viewer(1, 0).passed(4_000),
                session("1").at("2017-09-03T11:00:00Z").viewer(1, 0).looked(1_000),
                session("2").at("2017-09-02T11:00:00Z").viewer(1, 0).passed(500));

        assertThat(told(data("genders/devices/dates/" + SEPTEMBER)))
                .isEqualTo("root 1/1000 of 3/5500 ["
                        + "female 1/1000 [1 1/1000 [2017-09-03 1/1000]], male 0/0, undefined 0/0]");
    }

    @Test
    void aMovieHasTheTimeThatItPlayed() {
        happen(
                // Twice in one session is one view.
                session("1")
                        .at("2017-09-02T10:00:00Z")
                        .viewer(1, 0)
                        .looked(10_000)
                        .movies(7, 0, 2_000, 7, 5_000, 1_000, 8, 0, 10_000),
                session("1")
                        .at("2017-09-02T11:00:00Z")
                        .viewer(1, 1)
                        .passed(4_000)
                        .movies(7, 0, 4_000),
                session("1").at("2017-09-02T12:00:00Z").viewer(1, 1).looked(3_000));

        assertThat(told(data("movies/genders/" + SEPTEMBER)))
                .isEqualTo("root 2/13000 of 3/17000 ["
                        + "7 1/3000 of 2/7000 [female 1/3000, male 0/0, undefined 0/0], "
                        + "8 1/10000 of 1/10000 [female 1/10000, male 0/0, undefined 0/0]]");
        assertThat(told(data("genders/movies/" + SEPTEMBER)))
                .isEqualTo("root 2/13000 of 3/17000 ["
                        + "female 1/10000 [7 1/3000, 8 1/10000], male 1/3000, undefined 0/0]");
    }

    @Test
    void anEmotionCountsThoseWhoShowedItLongestAndTheTimeOfAllWhoShowedIt() {
        happen(
                session("1").at("2017-09-02T10:00:00Z").looked(9_000).emotions(1, 3_000, 2, 1_000, 1, 2_000, 0, 3_000),
                // Of angry, happy, neutral, surprise and undefined the first of equals.
                session("1").at("2017-09-02T11:00:00Z").looked(4_000).emotions(-1, 1_000, 3, 1_000),
                session("1").at("2017-09-02T12:00:00Z").looked(4_000),
                session("1").at("2017-09-02T13:00:00Z").passed(4_000).emotions(2, 4_000));

        assertThat(told(data("emotions/devices/" + SEPTEMBER)))
                .isEqualTo("root 3/17000 of 4/21000 [angry 0/1000, happy 1/5000 [1 1/9000], neutral 0/3000, "
                        + "surprise 1/1000 [1 1/4000], undefined 1/1000 [1 1/4000]]");
    }

    @Test
    void nobodysViewsAreNotToldApart() {
        happen(session("1").at("2017-09-02T10:00:00Z").passed(4_000));

        assertThat(told(data("devices/genders/" + SEPTEMBER))).isEqualTo("root 0/0 of 1/4000");
        assertThat(told(data("genders/devices/?last_week=1"))).isEqualTo("root 0/0 of 0/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YYYY-MM-DD%20HH | 2017-08-31 23, 2017-09-01 00, 2017-09-02 00",
                "YYYY-MM-DD | 2017-08-31, 2017-09-01, 2017-09-02",
                "YYYY-MM | 2017-08, 2017-09",
                "YYYY | 2017",
                "MM | 08, 09",
                "DD | 04, 05, 06",
                "HH | 00, 23",
            })
    void datesAreWrittenAsAskedFor(String format, String names) {
        happen(
                session("1").at("2017-08-31T22:30:00Z").looked(1_000),
                session("1").at("2017-08-31T23:30:00Z").looked(1_000),
                session("1").at("2017-09-01T23:59:59.999Z").looked(1_000));

        JsonNode answer = json("dates/?b=2017/08/01%2000:00:00&e=2017/10/01%2000:00:00&tzo=1&dt_format=" + format);

        assertThat(names(answer.path("data"))).isEqualTo(List.of(names.split(", ")));
        assertThat(answer.path("dt_format").textValue()).isEqualTo(format.replace("%20", " "));
    }

    @Test
    void daysAreTheDefaultAndNothingElseSaysTheFormat() {
        happen(session("1").at("2017-09-02T10:00:00Z").looked(1_000));

        assertThat(json("dates/" + SEPTEMBER).path("dt_format").textValue()).isEqualTo("YYYY-MM-DD");
        assertThat(json("devices/" + SEPTEMBER + "&dt_format=MM").has("dt_format"))
                .isFalse();
    }

    @Test
    void theHourThatComesTwiceIsOne() {
        happen(
                session("1").at("2016-10-30T00:30:00Z").looked(1_000),
                session("1").at("2016-10-30T01:30:00Z").looked(1_000));

        assertThat(told(data("dates/?b=2016/10/30%2000:00:00&e=2016/10/31%2000:00:00&tzo=Europe/Berlin"
                        + "&dt_format=YYYY-MM-DD%20HH")))
                .isEqualTo("root 2/2000 of 2/2000 [2016-10-30 02 2/2000 of 2/2000]");
    }

    @ParameterizedTest
    @CsvSource({
        "0,20:30",
        "5.5,26:00",
        "-12,08:30",
        "14,34:30",
        "%2B1,21:30",
        "Asia/Kolkata,26:00",
        "Etc/GMT-1,21:30",
        "Etc/GMT+1,19:30"
    })
    void aRangeIsLocal(String tzo, String end) {
        happen(session("1").at("2017-09-12T20:29:59.999Z").looked(1_000));
        int hour = Integer.parseInt(end.substring(0, 2));
        String local = "2017/09/" + (hour < 24 ? 12 : 13) + "%20" + String.format("%02d", hour % 24) + end.substring(2);

        assertThat(views("?b=2017/09/10%2000:00:00&e=" + local + ":00&tzo=" + tzo))
                .isEqualTo(1);
        assertThat(views("?b=" + local + ":00&e=2017/09/20%2000:00:00&tzo=" + tzo))
                .isZero();
    }

    private int views(String query) {
        return data("devices/" + query).path("v").asInt();
    }

    @Test
    void anEndInTheLastSecondOfAMinuteMeansThatSecond() {
        happen(session("1").at("2017-09-12T23:59:59.999Z").looked(1_000));

        assertThat(views("?b=2017/09/12%2000:00:00&e=2017/09/12%2023:59:59&tzo=0"))
                .isEqualTo(1);
        assertThat(views("?b=2017/09/12%2000:00:00&e=2017/09/12%2023:59:58&tzo=0"))
                .isZero();
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsWhereTheyArePutForward() {
        happen(session("1").at("2017-03-26T01:10:00Z").looked(1_000));

        assertThat(views("?b=2017/03/26%2002:30:00&e=2017/03/26%2003:15:00&tzo=Europe/Berlin"))
                .isEqualTo(1);
        assertThat(views("?b=2017/03/26%2002:30:00&e=2017/03/26%2002:30:00&tzo=Europe/Berlin"))
                .isZero();
        assertThat(views("?b=2017/03/26%2001:00:00&e=2017/03/26%2002:30:00&tzo=Europe/Berlin"))
                .isZero();
    }

    @Test
    void oneDeviceCanBeMeant() {
        happen(
                registered("1"),
                session("1").at("2017-09-02T10:00:00Z").looked(1_000),
                session("2").at("2017-09-02T10:00:00Z").looked(1_000));

        assertThat(told(data("devices/" + SEPTEMBER + "&d=1"))).isEqualTo("root 1/1000 of 1/1000 [1 1/1000 of 1/1000]");
        // Known from its sessions alone.
        refusal(reply(TREE + "devices/" + SEPTEMBER + "&d=2"), 403);
    }

    @Test
    void devicesAndMoviesComeInPagesWhereTheyAreFirst() {
        happen(IntStream.rangeClosed(1, 12)
                .mapToObj(i ->
                        session("" + i).at("2017-09-02T10:00:00Z").looked(1_000).movies(100 + i, 0, 10))
                .toArray(DeviceEvent[]::new));

        assertThat(names(data("devices/genders/" + SEPTEMBER))).isEqualTo(numbers(1, 10));
        JsonNode second = json("devices/" + SEPTEMBER + "&page=1");
        assertThat(names(second.path("data"))).isEqualTo(numbers(11, 12));
        assertThat(second.path("pages_total").asInt()).isEqualTo(2);
        assertThat(second.path("page").asInt()).isEqualTo(1);
        // The root is of all pages.
        assertThat(second.path("data").path("v").asInt()).isEqualTo(12);
        JsonNode third = json("movies/" + SEPTEMBER + "&page=2&obj_in_page=5");
        assertThat(names(third.path("data"))).isEqualTo(numbers(111, 112));
        assertThat(third.path("obj_in_page").asInt()).isEqualTo(5);
        assertThat(third.path("pages_total").asInt()).isEqualTo(3);
        assertThat(names(data("devices/" + SEPTEMBER + "&page=2147483647&obj_in_page=2147483647")))
                .isEmpty();
        assertThat(names(data("genders/devices/" + SEPTEMBER).path("o").path(2)))
                .isEqualTo(numbers(1, 12));
        assertThat(json("genders/" + SEPTEMBER).path("pages_total").asInt()).isEqualTo(1);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    @Test
    void whoIsLimitedToWorkspacesCountsThemAlone() {
        happen(
                session("1").in("1").at("2017-09-02T10:00:00Z").looked(1_000),
                session("1").in("2").at("2017-09-02T10:00:00Z").looked(1_000),
                session("1").at("2017-09-02T10:00:00Z").looked(1_000));

        assertThat(replyTo("shop", TREE + "devices/" + SEPTEMBER)
                        .json()
                        .path("data")
                        .path("v")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void howeverManyLevelsThereAreTheStoreIsAskedOnce() {
        List<StoreQuery> questions = new CopyOnWriteArrayList<>();
        restart(anew().surroundings(surroundings ->
                surroundings.with(new Answers(noting(surroundings.store().aggregates(), questions)))));
        happen(session("1").at("2017-09-02T10:00:00Z").looked(1_000).movies(7, 0, 1_000));

        data("devices/" + SEPTEMBER);
        assertThat(questions).hasSize(1);
        data("devices/movies/dates/ages/genders/emotions/" + SEPTEMBER);
        assertThat(questions).hasSize(2);
    }

    @Test
    void whereAPageShowsAFewOfManyDevicesOnlyTheseAreToldApart() {
        List<StoreQuery> questions = new CopyOnWriteArrayList<>();
        restart(anew().surroundings(surroundings ->
                surroundings.with(new Answers(noting(surroundings.store().aggregates(), questions)))));
        happen(IntStream.rangeClosed(1, 12).mapToObj(i -> registered("" + i)).toArray(DeviceEvent[]::new));
        happen(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> session("" + i)
                        .at("2017-09-02T10:00:00Z")
                        .looked(1_000L * i)
                        .movies(100 + i, 0, 10))
                .toArray(DeviceEvent[]::new));

        String second = told(data("devices/movies/genders/" + SEPTEMBER + "&page=1"));

        assertThat(questions).hasSize(2);
        assertThat(second)
                .isEqualTo("root 12/78000 of 12/78000 ["
                        + "11 1/11000 of 1/11000 [111 1/10 of 1/10 [female 0/0, male 0/0, undefined 1/10]], "
                        + "12 1/12000 of 1/12000 [112 1/10 of 1/10 [female 0/0, male 0/0, undefined 1/10]]]");
        assertThat(names(data("devices/movies/genders/" + SEPTEMBER))).isEqualTo(numbers(1, 10));
        assertThat(names(data("movies/devices/genders/" + SEPTEMBER + "&page=1")))
                .isEqualTo(numbers(111, 112));
        assertThat(names(data("devices/movies/genders/" + SEPTEMBER + "&page=2")))
                .isEmpty();
        assertThat(json("devices/movies/genders/" + SEPTEMBER + "&page=1")
                        .path("pages_total")
                        .asInt())
                .isEqualTo(2);
    }

    private static AggregateStore noting(AggregateStore store, List<StoreQuery> questions) {
        return new AggregateStore() {
            @Override
            public List<StoreRow> aggregate(StoreQuery query) {
                questions.add(query);
                return store.aggregate(query);
            }

            @Override
            public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
                return store.span(tenant, dataset);
            }
        };
    }

    private JsonNode json(String levelsAndQuery) {
        var reply = reply(TREE + levelsAndQuery);
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        return reply.json();
    }

    private JsonNode data(String levelsAndQuery) {
        return json(levelsAndQuery).path("data");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("o").forEach(child -> names.add(child.path("n").textValue()));
        return names;
    }

    /** A node as {@code name views/duration of sessions/duration [what is below]}. */
    private static String told(JsonNode node) {
        String own = node.path("n").asText() + " " + node.path("v") + "/" + node.path("vd");
        String all = node.has("ots") ? own + " of " + node.path("ots") + "/" + node.path("otsd") : own;
        List<String> below = StreamSupport.stream(node.path("o").spliterator(), false)
                .map(StatisticsTreeTest::told)
                .toList();
        return below.isEmpty() ? all : all + " " + below;
    }
}
