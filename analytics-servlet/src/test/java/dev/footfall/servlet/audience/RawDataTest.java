package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Viewer sessions as devices sent them. */
class RawDataTest extends AudienceSite {

    private static final String CALL = "statistics/user/632/raw/data/?";
    private static final String YEARS = "b=2016/01/01%2000:00:00&e=2018/01/01%2000:00:00&tzo=0";

    @Test
    void aSessionHasTheShapeAndTheOrderOfTheSample() {
        happen(session("5315")
                .at("2017-09-12T11:16:07.052Z")
                .viewer(1, 0)
                .attention(1, 19334, 0, 1044, 1, 14853)
                .emotions(3, 1458, 1, 3948, 0, 1221, -1, 28604, 2, 0)
                .movies(8482, 0, 35231, 9457, 1, 35230));

        assertThat(answer(CALL + YEARS))
                .isEqualTo("{\"objects\":[{\"a\":1,\"at\":[{\"a\":1,\"d\":19334},{\"a\":0,\"d\":1044},"
                        + "{\"a\":1,\"d\":14853}],\"b\":\"2017-09-12T11:16:07.052000\",\"d\":5315,"
                        + "\"e\":\"2017-09-12T11:16:42.283000\",\"em\":[{\"d\":1458,\"e\":3},{\"d\":3948,\"e\":1},"
                        + "{\"d\":1221,\"e\":0},{\"d\":28604,\"e\":-1},{\"d\":0,\"e\":2}],\"i\":35231,\"o\":1,\"s\":0,"
                        + "\"v\":[{\"d\":35231,\"i\":8482,\"s\":0},{\"d\":35230,\"i\":9457,\"s\":1}]}]}");
    }

    @Test
    void whatIsUndefinedIsMinusOne() {
        happen(
                session("lobby").at("2017-09-12T11:00:00Z"),
                session("lobby").at("2017-09-12T10:00:00Z").viewer(-1, -1));

        String text = answer(CALL + YEARS);

        assertThat(text)
                .startsWith("{\"objects\":[{\"a\":-1,\"at\":[],\"b\":\"2017-09-12T11:00:00.000000\",\"d\":\"lobby\","
                        + "\"e\":\"2017-09-12T11:00:00.000000\",\"em\":[],\"i\":0,\"o\":2,\"s\":-1,\"v\":[]},"
                        + "{\"a\":-1,");
    }

    @Test
    void whereNothingWasSeenThereIsNothing() {
        assertThat(answer(CALL + YEARS)).isEqualTo("{\"objects\":[]}");
        assertThat(reply(CALL + "last_week").header("Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
    }

    @Test
    void theNewestComesFirstAndEachDeviceNumbersItsOwn() {
        happen(
                session("1").at("2015-01-01T00:00:00Z"),
                session("1").at("2017-01-02T00:00:00Z"),
                session("2").at("2017-01-03T00:00:00Z"),
                session("1").at("2017-01-04T00:00:00Z"),
                session("2").at("2017-01-05T00:00:00Z"),
                session("2").at("2017-01-05T00:00:00Z"),
                heartbeat("1").at("2017-01-06T00:00:00Z"));

        assertThat(numbers(CALL + YEARS)).containsExactly("2/3", "2/2", "1/3", "2/1", "1/2");
    }

    @Test
    void ofTwoThatBeganTogetherTheGreaterIdIsTheLater() {
        happen(
                session("1")
                        .at("2017-01-02T00:00:00Z")
                        .id("f0000000-0000-4000-8000-000000000000")
                        .viewer(3, 1),
                session("1")
                        .at("2017-01-02T00:00:00Z")
                        .id("10000000-0000-4000-8000-000000000000")
                        .viewer(2, 1));

        JsonNode objects = objects(CALL + YEARS);

        assertThat(objects.findValuesAsText("o")).containsExactly("2", "1");
        assertThat(objects.at("/0/a").asInt()).isEqualTo(3);
    }

    @Test
    void numbersGoOnOverManyPages() {
        List<DeviceEvent> sessions = new ArrayList<>();
        for (int i = 0; i < 3 * SessionStream.PAGE + 7; i++) {
            sessions.add(
                    session("" + i % 2).at(Instant.parse("2017-01-02T00:00:00Z").plusMillis(i / 6) + ""));
        }
        happen(sessions.toArray(DeviceEvent[]::new));

        JsonNode objects = objects(CALL + YEARS);

        for (String device : List.of("0", "1")) {
            List<Integer> numbers = new ArrayList<>();
            objects.forEach(object -> {
                if (object.get("d").asText().equals(device)) {
                    numbers.add(0, object.get("o").asInt());
                }
            });
            assertThat(numbers).hasSize(device.equals("0") ? 79 : 78);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void onlyTheRangeIsShown() {
        happen(
                session("1").at("2017-01-02T09:59:59.999Z"),
                session("1").at("2017-01-02T10:00:00Z"),
                session("1").at("2017-01-02T10:59:59.999Z"),
                session("1").at("2017-01-02T11:00:00Z"));

        assertThat(numbers(CALL + "b=2017/01/02%2010:00:00&e=2017/01/02%2011:00:00&tzo=0"))
                .containsExactly("1/3", "1/2");
        assertThat(numbers(CALL + "b=2017/01/02%2010:00:00&e=2017/01/02%2010:59:59&tzo=0"))
                .containsExactly("1/3", "1/2");
        assertThat(numbers(CALL + "b=2017/01/02%2010:00:00&e=2017/01/02%2010:59:58&tzo=0"))
                .containsExactly("1/2");
    }

    @Test
    void theLastWeekIsSevenDays() {
        happen(
                session("1").at("2017-09-08T10:29:59.999Z"),
                session("1").at("2017-09-08T10:30:00Z"),
                session("1").at("2017-09-15T10:29:59Z"));

        assertThat(numbers(CALL + "last_week")).containsExactly("1/3", "1/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.5|2017-10-29T06:29:59.500000|2017-10-29T06:30:00.500000",
                "-12|2017-10-28T12:59:59.500000|2017-10-28T13:00:00.500000",
                "14|2017-10-29T14:59:59.500000|2017-10-29T15:00:00.500000",
                "Europe/Berlin|2017-10-29T02:59:59.500000|2017-10-29T02:00:00.500000",
                "America/St_Johns|2017-10-28T22:29:59.500000|2017-10-28T22:30:00.500000"
            })
    void timesAreThoseOfTheClocksThere(String zoneAndTimes) {
        String[] expected = zoneAndTimes.split("\\|", -1);
        happen(session("1")
                .at("2017-10-29T00:59:59.500Z".replace("10-29", "08-29"))
                .looked(1));
        restart(anew().at("2017-10-30T00:00:00Z"));
        happen(session("1").at("2017-10-29T00:59:59.500Z").looked(1000));

        JsonNode session = objects(CALL + "last_week&tzo=" + expected[0]).get(0);

        assertThat(session.get("b").asText()).isEqualTo(expected[1]);
        assertThat(session.get("e").asText()).isEqualTo(expected[2]);
    }

    @Test
    void oneDeviceMayBeMeant() {
        happen(registered("1"), registered("shop-2"));
        happen(
                session("1").at("2017-01-02T00:00:00Z"),
                session("shop-2").at("2017-01-03T00:00:00Z"),
                session("1").at("2017-01-04T00:00:00Z"));

        assertThat(numbers(CALL + YEARS + "&device_id=1")).containsExactly("1/2", "1/1");
        assertThat(numbers(CALL + YEARS + "&device_id=shop-2")).containsExactly("shop-2/1");
        assertThat(numbers(CALL + YEARS + "&device_id=")).hasSize(3);
    }

    @Test
    void oneMovieMayBeMeantAndOthersStillCount() {
        happen(
                session("1").at("2017-01-02T00:00:00Z").looked(9).movies(7, 0, 9),
                session("1").at("2017-01-03T00:00:00Z").looked(9).movies(8, 0, 9),
                session("1").at("2017-01-04T00:00:00Z").passed(9).movies(8, 0, 9, 7, 0, 9),
                session("1")
                        .at("2017-01-05T00:00:00Z")
                        .passed(9)
                        .with("movies", "[{\"i\":\"trailer/1\",\"s\":0,\"d\":0}]"));

        assertThat(numbers(CALL + YEARS + "&movie_id=7")).containsExactly("1/3", "1/1");
        assertThat(numbers(CALL + YEARS + "&movie_id=trailer/1")).containsExactly("1/4");
        assertThat(numbers(CALL + YEARS + "&movie_id=9")).isEmpty();
    }

    @Test
    void whoIsLimitedToWorkspacesSeesTheseAloneUnderTheirNumbers() {
        happen(
                session("1").at("2017-01-02T00:00:00Z").in("1"),
                session("1").at("2017-01-03T00:00:00Z").in("2"),
                session("1").at("2017-01-04T00:00:00Z").in("9"),
                session("1").at("2017-01-05T00:00:00Z"));

        JsonNode objects = replyTo("shop", CALL + YEARS).json().get("objects");

        assertThat(objects.findValuesAsText("o")).containsExactly("3", "1");
    }

    @Test
    void robotsAreNoViewersAndHaveNoNumber() {
        EventDraft robot = EventDraft.of("viewer session")
                .id(new UUID(7, 7))
                .tenant(Tenant.of(USER))
                .device("1")
                .occurredAt(Instant.parse("2017-01-02T00:00:00Z"))
                .createdAt(Instant.parse(NOW))
                .metadata(Map.of());
        site.engine().store().events().append(List.of(robot.bot(true).toEvent()));
        happen(session("1").at("2017-01-03T00:00:00Z"));

        assertThat(numbers(CALL + YEARS)).containsExactly("1/1");
    }

    @Test
    void whatAHostTracksThatFitsNowhereIsPassedOver() {
        EventDraft odd = EventDraft.of("viewer session")
                .id(new UUID(7, 7))
                .tenant(Tenant.of(USER))
                .device("1")
                .occurredAt(Instant.parse("2017-01-02T00:00:00Z"))
                .createdAt(Instant.parse(NOW))
                .metadata(Map.of(
                        "age",
                        7,
                        "attention",
                        List.of("x", Map.of("d", 5)),
                        "movies",
                        Map.of(),
                        "emotions",
                        List.of(1)));
        site.engine().store().events().append(List.of(odd.toEvent()));

        assertThat(answer(CALL + YEARS))
                .isEqualTo("{\"objects\":[{\"a\":-1,\"at\":[],\"b\":\"2017-01-02T00:00:00.000000\",\"d\":1,"
                        + "\"e\":\"2017-01-02T00:00:00.000000\",\"em\":[],\"i\":0,\"o\":1,\"s\":-1,\"v\":[]}]}");
    }

    @Test
    void devicesThatNobodyRegisteredAreForbidden() {
        happen(heartbeat("5"), session("6"));

        for (String device : List.of("5", "6", "7", "x".repeat(129))) {
            assertThat(refusal(reply(CALL + YEARS + "&device_id=" + device), 403))
                    .startsWith("the key is not for device");
        }
    }

    @Test
    void othersAreRefused() {
        refusal(reply("statistics/user/371/raw/data/?last_week"), 403);
        refusal(replyTo("another", CALL + "last_week"), 403);
        refusal(replyTo("writing", CALL + "last_week"), 403);
        refusal(replyTo("nobody", CALL + "last_week"), 401);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        String message =
                refusal(reply(CALL + "b=x&tzo=Nowhere&device_id=1&device_id=2&movie_id=" + "m".repeat(129)), 400);

        assertThat(message)
                .contains("b must be a date and time")
                .contains("e is required")
                .contains("tzo must be")
                .contains("device_id must be given once, was given 2 times")
                .contains("movie_id must be an id of at most 128 characters");
        assertThat(refusal(reply(CALL + "last_week&movie_id=1&movie_id=1"), 400))
                .isEqualTo("movie_id must be given once, was given 2 times");
    }

    private JsonNode objects(String callAndQuery) {
        return reply(callAndQuery).json().get("objects");
    }

    /** Each session as its device and its number. */
    private List<String> numbers(String callAndQuery) {
        List<String> numbers = new ArrayList<>();
        objects(callAndQuery)
                .forEach(object -> numbers.add(
                        object.get("d").asText() + "/" + object.get("o").asText()));
        return numbers;
    }
}
