package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views by time, of a device and of all that a user has. */
class StatisticsTest extends AudienceSite {

    private static final String USER_CALL = "statistics/user/632/?";
    private static final String YEARS = "b=2016/01/01%2000:00:00&e=2018/01/01%2000:00:00&tzo=0";
    private static final String NONE = "{\"average_duration\":0,\"female\":0,\"kid\":0,\"male\":0,\"middle\":0,"
            + "\"middle2\":0,\"movies_num\":0,\"old\":0,\"total\":0,\"undefined_age\":0,\"undefined_gender\":0}";

    @Test
    void theSampleOfADeviceHasItsShapeAndItsOrder() {
        happen(registered("3024"));
        for (int i = 0; i < 7; i++) {
            happen(session("3024")
                    .at("2017-09-15T07:0" + i + ":00Z")
                    .viewer(1, 0)
                    .looked(3000));
        }
        happen(
                session("3024").at("2017-09-15T08:30:00Z").viewer(3, 1).passed(5000),
                session("3024").at("2017-09-15T09:59:59.999Z").viewer(2, 0).looked(5320));

        assertThat(answer("statistics/device/3024/?tzo=1&last_week"))
                .isEqualTo("{\"begin\":\"2017/09/08 11:30:00\",\"begin_iso\":\"2017-09-08T11:30:00+01:00\","
                        + "\"end\":\"2017/09/15 11:30:00\",\"end_iso\":\"2017-09-15T11:30:00+01:00\","
                        + "\"max_date\":\"2017/09/15 10:00:00\",\"min_date\":\"2017/09/15 08:00:00\",\"objects\":["
                        + "{\"i\":{\"d\":15,\"h\":8,\"m\":9,\"y\":2017},\"t\":7},"
                        + "{\"i\":{\"d\":15,\"h\":9,\"m\":9,\"y\":2017},\"t\":0},"
                        + "{\"i\":{\"d\":15,\"h\":10,\"m\":9,\"y\":2017},\"t\":1}],\"total\":3,"
                        + "\"total_counters\":{\"average_duration\":3.29,\"female\":8,\"kid\":0,\"male\":0,"
                        + "\"middle\":7,\"middle2\":1,\"movies_num\":0,\"old\":0,\"total\":8,\"undefined_age\":0,"
                        + "\"undefined_gender\":0}}");
    }

    @Test
    void aUsersStatisticsAreThoseOfAllDevices() {
        happen(
                session("1").at("2017-09-12T12:00:00Z").looked(1000),
                session("2").at("2017-09-14T11:59:59.999Z").looked(2000),
                session("2").at("2017-09-14T12:00:00Z").looked(4000),
                session("1").at("2017-09-12T11:59:59.999Z").looked(8000));

        assertThat(answer(USER_CALL + "b=2017/09/12%2012:00:00&e=2017/09/14%2012:00:00&tzo=0"))
                .isEqualTo("{\"begin\":\"2017/09/12 12:00:00\",\"begin_iso\":\"2017-09-12T12:00:00+00:00\","
                        + "\"end\":\"2017/09/14 12:00:00\",\"end_iso\":\"2017-09-14T12:00:00+00:00\","
                        + "\"max_date\":\"2017/09/14 12:00:00\",\"min_date\":\"2017/09/12 11:00:00\",\"objects\":["
                        + "{\"i\":{\"d\":12,\"h\":12,\"m\":9,\"y\":2017},\"t\":1},"
                        + "{\"i\":{\"d\":14,\"h\":11,\"m\":9,\"y\":2017},\"t\":1}],\"total\":2,"
                        + "\"total_counters\":{\"average_duration\":1.50,\"female\":0,\"kid\":0,\"male\":0,"
                        + "\"middle\":0,\"middle2\":0,\"movies_num\":0,\"old\":0,\"total\":2,\"undefined_age\":2,"
                        + "\"undefined_gender\":2}}");
    }

    @Test
    void whereNothingWasSeenThereIsNothingToTell() {
        happen(registered("7"));

        JsonNode document = reply("statistics/device/7/?last_week").json();

        assertThat(document.get("max_date").isNull()).isTrue();
        assertThat(document.get("min_date").isNull()).isTrue();
        assertThat(document.get("objects")).isEmpty();
        assertThat(document.get("total").asInt()).isZero();
        assertThat(document.get("total_counters")).hasToString(NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year month day hour|{'d':4,'h':5,'m':7,'y':2016} {'d':11,'h':6,'m':9,'y':2017} {'d':12,'h':5,'m':9,'y':2017}",
                "year month day|{'d':4,'m':7,'y':2016} {'d':11,'m':9,'y':2017} {'d':12,'m':9,'y':2017}",
                "year month hour|{'h':5,'m':7,'y':2016} {'h':5,'m':9,'y':2017} {'h':6,'m':9,'y':2017}",
                "year day hour|{'d':4,'h':5,'y':2016} {'d':11,'h':6,'y':2017} {'d':12,'h':5,'y':2017}",
                "month day hour|{'d':4,'h':5,'m':7} {'d':11,'h':6,'m':9} {'d':12,'h':5,'m':9}",
                "year month|{'m':7,'y':2016} {'m':9,'y':2017}",
                "year day|{'d':4,'y':2016} {'d':11,'y':2017} {'d':12,'y':2017}",
                "year hour|{'h':5,'y':2016} {'h':5,'y':2017} {'h':6,'y':2017}",
                "month day|{'d':4,'m':7} {'d':11,'m':9} {'d':12,'m':9}",
                "month hour|{'h':5,'m':7} {'h':5,'m':9} {'h':6,'m':9}",
                "day hour|{'d':4,'h':5} {'d':11,'h':6} {'d':12,'h':5}",
                "year|{'y':2016} {'y':2017}",
                "month|{'m':7} {'m':9}",
                "day|{'d':1} {'d':2}",
                "hour|{'h':5} {'h':6}"
            })
    void unitsOfTimeCombineInEveryWay(String units, String ids) {
        happen(
                session("1").at("2016-07-04T05:00:00Z").looked(1),
                session("1").at("2017-09-12T05:59:59Z").looked(1),
                session("1").at("2017-09-11T06:30:00Z").looked(1));

        List<String> found = new ArrayList<>();
        long views = 0;
        for (JsonNode object :
                reply(USER_CALL + YEARS + "&" + units.replace(' ', '&')).json().get("objects")) {
            found.add(object.get("i").toString().replace('"', '\''));
            views += object.get("t").asLong();
        }

        assertThat(String.join(" ", found)).isEqualTo(ids);
        assertThat(views).isEqualTo(3);
    }

    @Test
    void daysByThemselvesAreThoseOfTheWeekFromMondayOn() {
        for (int day = 11; day <= 17; day++) {
            for (int i = 10; i < day; i++) {
                happen(session("1").at("2017-08-" + day + "T12:00:00Z").looked(1));
            }
        }
        // 11 August 2017 was a Friday: one view then, two on the Saturday, and so on.
        assertThat(objects("day=1"))
                .isEqualTo("[{\"i\":{\"d\":1},\"t\":4},{\"i\":{\"d\":2},\"t\":5},{\"i\":{\"d\":3},\"t\":6},"
                        + "{\"i\":{\"d\":4},\"t\":7},{\"i\":{\"d\":5},\"t\":1},{\"i\":{\"d\":6},\"t\":2},"
                        + "{\"i\":{\"d\":7},\"t\":3}]");
    }

    @Test
    void aSwitchMayBeSwitchedOff() {
        happen(session("1").at("2017-09-11T06:30:00Z").looked(1));

        assertThat(objects("year&month=0&day=false&hour=")).isEqualTo("[{\"i\":{\"h\":6,\"y\":2017},\"t\":1}]");
    }

    @Test
    void gendersAreToldApartWhenAsked() {
        people();

        assertThat(objects("year&sex")).isEqualTo("[{\"fl\":5,\"i\":{\"y\":2017},\"ml\":3,\"t\":10,\"us\":2}]");
    }

    @Test
    void agesAreToldApartWhenAsked() {
        people();

        assertThat(objects("year&age"))
                .isEqualTo("[{\"i\":{\"y\":2017},\"k\":3,\"m\":3,\"m2\":1,\"o\":1,\"t\":10,\"u\":2}]");
    }

    @Test
    void gendersAndAgesTogetherAreToldInPairsToo() {
        people();

        assertThat(objects("year&age&sex"))
                .isEqualTo("[{\"fk\":2,\"fl\":5,\"fm\":1,\"fm2\":1,\"fo\":0,\"fu\":1,\"i\":{\"y\":2017},"
                        + "\"k\":3,\"m\":3,\"m2\":1,\"mk\":0,\"ml\":3,\"mm\":2,\"mm2\":0,\"mo\":1,\"mu\":0,"
                        + "\"o\":1,\"t\":10,\"u\":2,\"uk\":1,\"um\":0,\"um2\":0,\"uo\":0,\"us\":2,\"uu\":1}]");
    }

    @Test
    void totalsTellOfEverybodyWhoeverAsks() {
        people();

        JsonNode totals = reply(USER_CALL + YEARS + "&year").json().get("total_counters");

        assertThat(totals)
                .hasToString("{\"average_duration\":1.0,\"female\":5,\"kid\":3,\"male\":3,\"middle\":3,\"middle2\":1,"
                        + "\"movies_num\":0,\"old\":1,\"total\":10,\"undefined_age\":2,\"undefined_gender\":2}");
        assertThat(reply(USER_CALL + YEARS + "&hour&age&sex&intervals&movies")
                        .json()
                        .get("total_counters"))
                .isEqualTo(totals);
    }

    /** Ten views of a second each, and somebody who did not look. */
    private void people() {
        int[][] agesAndGenders = {
            {0, 0}, {0, 0}, {1, 0}, {2, 0}, {-1, 0}, {1, 1}, {1, 1}, {3, 1}, {0, -1}, {-1, -1},
        };
        for (int[] one : agesAndGenders) {
            happen(session("1")
                    .at("2017-09-12T05:00:00Z")
                    .viewer(one[0], one[1])
                    .looked(1000));
        }
        happen(session("1").at("2017-09-12T05:00:00Z").viewer(2, 1).passed(7000));
    }

    @Test
    void moviesAreCountedByHowOftenTheyPlayedAndWereWatched() {
        happen(
                // Movie 1 twice, the second time to nobody; movie 2 begins when nobody looks any more.
                session("1")
                        .at("2017-09-12T05:00:00Z")
                        .attention(1, 1000, 0, 9000)
                        .movies(1, 0, 1000, 1, 1000, 1000, 2, 2000, 8000),
                session("1").at("2017-09-12T05:00:00Z").passed(5000).movies(3, 0, 5000),
                session("1")
                        .at("2017-09-12T06:00:00Z")
                        .attention(0, 4000, 1, 1)
                        .movies(1, 0, 4001, 4, 4000, 1, 5, 0, 4000),
                session("1").at("2015-09-12T06:00:00Z").looked(5000).movies(9, 0, 5000));

        JsonNode document = reply(USER_CALL + YEARS + "&hour&movies").json();

        assertThat(document.get("objects"))
                .hasToString("[{\"i\":{\"h\":5},\"t\":1,\"v\":4,\"va\":1},{\"i\":{\"h\":6},\"t\":1,\"v\":3,\"va\":2}]");
        assertThat(document.at("/total_counters/movies_num").asInt())
                .as("1 and 4")
                .isEqualTo(2);
    }

    @Test
    void viewsAreCountedByHowLongTheyLasted() {
        long[] lengths = {
            0,
            999,
            1000,
            1999,
            2000,
            2999,
            3000,
            4999,
            5000,
            9999,
            10000,
            19999,
            20000,
            29999,
            30000,
            59999,
            60000,
            119999,
            120000,
            86_400_000
        };
        for (long length : lengths) {
            happen(session("1").at("2017-09-12T05:00:00Z").looked(length));
        }
        happen(session("1").at("2017-09-12T05:00:00Z").passed(1500));

        assertThat(objects("hour&intervals")).isEqualTo("[{\"i\":{\"h\":5},\"ia\":[2,2,2,2,2,2,2,2,2,2],\"t\":20}]");
    }

    @Test
    void theAverageIsThatOfViewsAndRoundedToTwoPlaces() {
        happen(
                session("1").at("2017-09-12T05:00:00Z").looked(1000),
                session("1").at("2017-09-12T06:00:00Z").attention(1, 1, 0, 1004),
                session("1").at("2017-09-12T06:00:00Z").looked(1000),
                session("1").at("2017-09-12T05:00:00Z").passed(99_000));

        // 3005 ms by 3 is 1.00166… s.
        assertThat(answer(USER_CALL + YEARS)).contains("\"average_duration\":1.00,");

        happen(session("1").at("2017-09-12T05:00:00Z").looked(1015));
        // 4020 ms by 4 is 1.005 s.
        assertThat(answer(USER_CALL + YEARS)).contains("\"average_duration\":1.01,");
    }

    @Test
    void robotsAreNoViewers() {
        EventDraft robot = EventDraft.of("viewer session")
                .tenant(Tenant.of(USER))
                .device("1")
                .occurredAt(Instant.parse("2017-09-12T05:00:00Z"))
                .createdAt(Instant.parse(NOW))
                .metadata(Map.of("attention", List.of(Map.of("a", 1, "d", 1000))));
        site.engine()
                .store()
                .events()
                .append(List.of(
                        robot.id(new UUID(1, 1)).toEvent(),
                        robot.id(new UUID(1, 2)).bot(true).toEvent()));

        assertThat(objects("year")).isEqualTo("[{\"i\":{\"y\":2017},\"t\":1}]");
    }

    @Test
    void whoIsLimitedToWorkspacesIsToldOfTheseAlone() {
        happen(registered("1"));
        happen(
                session("1").in("1").at("2017-09-11T05:00:00Z").looked(1000).movies(1, 0, 1000),
                session("1").in("2").at("2017-09-12T05:00:00Z").looked(3000).movies(2, 0, 1000),
                session("2").in("9").at("2017-09-13T05:00:00Z").looked(2000).movies(1, 0, 1000),
                session("1").at("2017-09-14T05:00:00Z").looked(4000));

        JsonNode all = replyTo("shop", USER_CALL + YEARS + "&year").json();
        JsonNode one =
                replyTo("shop", "statistics/device/1/?" + YEARS + "&year").json();

        assertThat(all.get("objects")).hasToString("[{\"i\":{\"y\":2017},\"t\":2}]");
        assertThat(all.at("/total_counters/movies_num").asInt()).isEqualTo(1);
        assertThat(all.get("min_date").asText()).isEqualTo("2017/09/11 05:00:00");
        assertThat(all.get("max_date").asText()).isEqualTo("2017/09/13 05:00:00");
        assertThat(one.get("objects")).hasToString("[{\"i\":{\"y\":2017},\"t\":1}]");
        assertThat(one.get("max_date").asText()).isEqualTo("2017/09/11 05:00:00");
    }

    @Test
    void whatThereIsIsToldWhateverTheRange() {
        happen(registered("late"), registered("silent"));
        happen(
                session("early").at("1999-12-31T23:59:59Z").passed(1),
                session("late").at("2016-02-29T23:15:00Z").passed(1),
                session("late").at("2016-03-01T12:15:00Z").looked(1),
                session("early").at("2017-09-15T10:00:00Z").passed(1));

        JsonNode user = reply(USER_CALL + "last_week&tzo=5.5").json();
        JsonNode late = reply("statistics/device/late/?last_week&tzo=5.5").json();
        JsonNode silent = reply("statistics/device/silent/?last_week&tzo=5.5").json();

        assertThat(user.get("min_date").asText()).isEqualTo("2000/01/01 05:00:00");
        assertThat(user.get("max_date").asText()).isEqualTo("2017/09/15 15:00:00");
        assertThat(late.get("min_date").asText()).isEqualTo("2016/03/01 04:00:00");
        assertThat(late.get("max_date").asText()).isEqualTo("2016/03/01 17:00:00");
        assertThat(late.get("objects")).isEmpty();
        assertThat(silent.get("min_date").isNull()).isTrue();
    }

    @Test
    void tenYearsByTheHourAreAnswered() {
        List<DeviceEvent> sessions = new ArrayList<>();
        for (int year = 2007; year <= 2017; year++) {
            sessions.add(session("1").at(year + "-03-01T05:00:00Z").looked(1000));
        }
        happen(sessions.toArray(DeviceEvent[]::new));

        JsonNode document = reply(USER_CALL + "b=2007/03/01%2000:00:00&e=2017/03/01%2023:59:59&tzo=America/St_Johns")
                .json();

        assertThat(document.get("total").asInt()).isEqualTo(11);
        assertThat(document.at("/objects/10/i")).hasToString("{\"d\":1,\"h\":1,\"m\":3,\"y\":2017}");
    }

    @Test
    void anAnswerOfMoreObjectsThanAnybodyReadsIsRefused() {
        List<Event> sessions = new ArrayList<>();
        for (int hour = 0; hour <= AggregateQuery.MAX_GROUPS; hour++) {
            sessions.add(EventDraft.of("viewer session")
                    .id(new UUID(2, hour))
                    .tenant(Tenant.of(USER))
                    .device("1")
                    .occurredAt(Instant.parse("2006-01-01T00:00:00Z").plus(Duration.ofHours(hour)))
                    .createdAt(Instant.parse(NOW))
                    .toEvent());
        }
        site.engine().store().events().append(sessions);
        String everything = USER_CALL + "b=2000/01/01%2000:00:00&e=2020/01/01%2000:00:00&tzo=0";

        assertThat(refusal(reply(everything), 400)).startsWith("the range must be shorter");
        assertThat(reply(everything + "&year&month").json().get("total").asInt())
                .as("2006-01 to 2017-05")
                .isEqualTo(137);
        assertThat(reply(everything + "&hour").json().get("total").asInt()).isEqualTo(24);
    }

    private String objects(String asked) {
        return reply(USER_CALL + YEARS + "&" + asked).json().get("objects").toString();
    }
}
