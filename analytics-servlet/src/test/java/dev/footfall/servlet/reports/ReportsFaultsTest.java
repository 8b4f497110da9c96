package dev.footfall.servlet.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked, what is wrong with it is told, all at once, and in one shape. */
class ReportsFaultsTest extends ReportsSite {

    private static final int QUESTIONS = 600;

    private static final List<String> CALLS = List.of(
            "reports_images",
            "reports_over_time",
            "reports_per_field_selection",
            "reports_per_state",
            "reports_per_user",
            "reports_per_day_hour",
            "reports_per_week_day",
            "reports_read",
            "user_awareness");
    private static final List<String> NAMES =
            List.of("channel_id", "start_date", "end_date", "field_id", "fields", "datetime_range_width", "nonsense");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "1",
            "-1",
            "0001",
            "99999999999999999999999",
            "x".repeat(128),
            "x".repeat(129),
            "x".repeat(5_000),
            "'; DROP TABLE footfall_event; --",
            "%_\\",
            "\u00fc\u20ac\ud83d\ude00",
            "\u0001\n\r",
            "2016-01-01",
            "2016-01-01T00:00:00Z",
            "2016-11-11T00:00:00Z",
            "2016-11-11T23:59:59.999+14:00",
            "2016-11-11T00:00",
            "2016-02-30",
            "2016-02-30T00:00:00Z",
            "2016-01-01T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "2016-01-01 00:00:00",
            "2016-W01-1",
            "1451606400",
            "+999999999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00+18:00",
            "0000-00-00T00:00:00Z",
            "now",
            "hour",
            "month",
            "week,day",
            "total_reads",
            "total_alerts,alerts_opened",
            ",,,",
            "null",
            "undefined",
            "[]",
            "{}");

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        for (String call : CALLS) {
            Reply reply = reply(call + (call.equals("reports_per_field_selection") ? "?field_id=2" : ""));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.text())
                    .isEqualTo("{\"errors\":["
                            + "{\"field\":\"channel_id\",\"message\":\"channel_id is required: the id of a channel,"
                            + " 1 to 128 characters\"},"
                            + "{\"field\":\"start_date\",\"message\":\"start_date is required: a date and time such as"
                            + " 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date\"},"
                            + "{\"field\":\"end_date\",\"message\":\"end_date is required: a date and time such as"
                            + " 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date\"}]}");
        }
    }

    @Test
    void whatOneCallNeedsBesidesIsToldWithTheRest() {
        assertFields("reports_per_field_selection", "field_id", "channel_id", "start_date", "end_date");
        assertFields(
                "reports_over_time?datetime_range_width=x&start_date=x",
                "datetime_range_width",
                "channel_id",
                "start_date",
                "end_date");
        assertFields("reports_read?fields=x&channel_id=1&end_date=x&start_date=2016-01-01", "fields", "end_date");
        assertFields("user_awareness?fields=x&" + SAMPLE, "fields");
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2016-11-11T00:00:00.001Z&end_date=2016-11-11T00:00:00Z, start_date",
        "start_date=2016-11-12&end_date=2016-11-11,                         start_date",
        "start_date=2016-11-12T00:00:00Z&end_date=2016-11-11T23:59:59Z,     start_date",
        "start_date=2016-02-30&end_date=2016-11-11,                         start_date",
        "start_date=2016-01-01&end_date=tomorrow,                           end_date",
        "start_date=1451606400&end_date=2016-11-11,                         start_date",
        "start_date=2016-01-01&end_date=2016-11-11&end_date=2016-11-11,     end_date",
        "start_date=&end_date=2016-11-11,                                   start_date"
    })
    void aRangeThatIsNoneIsNamed(String range, String field) {
        assertFields("reports_per_user?channel_id=1&" + range, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "start_date=2016-01-01T00:00:00+1&end_date=2016-11-11 | was '2016-01-01T00:00:00+1'",
                "start_date=2016-01-01%2000:00&end_date=2016-11-11 | was '2016-01-01 00:00'",
                "start_date=20160101T000000Z&end_date=2016-11-11 | was '20160101T000000Z'",
                "start_date=2016-11-12T00:00:00+0530&end_date=0001-01-01"
                        + " | '2016-11-12T00:00:00+0530' is after '0001-01-01'"
            })
    void whatIsShownOfATimeIsWhatWasSent(String range, String shown) {
        assertThat(reply("reports_per_user?channel_id=1&" + range)
                        .json()
                        .at("/errors/0/message")
                        .asText())
                .endsWith(shown);
    }

    @ParameterizedTest
    @CsvSource({"channel_id=1", "field_id=2", "datetime_range_width=day"})
    void whatIsGivenTwiceIsNamed(String parameter) {
        String name = parameter.substring(0, parameter.indexOf('='));
        String call = name.equals("field_id") ? "reports_per_field_selection?" : "reports_over_time?";
        String rest = name.equals("channel_id") ? SAMPLE : SAMPLE + "&" + parameter;

        Reply reply = reply(call + rest + "&" + parameter);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo("{\"errors\":[{\"field\":\"" + name + "\",\"message\":\"" + name
                        + " must be given once, was given 2 times\"}]}");
    }

    @Test
    void anIdThatIsTooLongIsNamed() {
        String other = SAMPLE.replace("channel_id=1", "channel_id=" + "9".repeat(129));

        assertFields("reports_per_field_selection?field_id=" + "9".repeat(129) + "&" + other, "field_id", "channel_id");
        assertThat(sample("reports_per_field_selection?field_id=" + "9".repeat(128)))
                .isEqualTo("[]");
    }

    @Test
    void aQueryThatIsNoTextIsRefusedInTheSameShape() {
        Reply reply = reply("reports_read?x=%ff&" + SAMPLE);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/errors/0/field").isNull()).isTrue();
        assertThat(reply.json().at("/errors/0/message").asText()).contains("percent-encoded");
    }

    @Test
    void noQuestionIsTheServersFault() {
        Random random = new Random(20_260_321);
        int refused = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            String question = pick(random, CALLS) + "?" + query(random);

            Reply reply = reply(question);

            assertThat(reply.status()).as(question).isIn(200, 422);
            if (reply.status() == 422) {
                refused++;
                JsonNode errors = reply.json().get("errors");
                assertThat(errors).as(question).isNotEmpty();
                errors.forEach(error -> assertThat(NAMES)
                        .as(question)
                        .contains(error.get("field").asText()));
                errors.forEach(
                        error -> assertThat(error.get("message").asText()).isNotBlank());
            }
        }
        assertThat(refused).isBetween(QUESTIONS / 4, QUESTIONS - QUESTIONS / 10);
    }

    @Test
    void whenTheStoreIsGoneEverybodyIsToldToAskAgain() {
        site.engine().store().close();

        for (String call : CALLS) {
            Reply reply = reply(call + "?field_id=2&" + SAMPLE);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.text())
                    .isEqualTo("{\"errors\":[{\"field\":null,"
                            + "\"message\":\"the store cannot be reached now; ask again\"}]}");
            assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 30);
        }
    }

    /** Right in most of its parameters, so that the others are looked at. */
    private static String query(Random random) {
        List<String> pairs = new ArrayList<>();
        for (String right : (SAMPLE + "&field_id=2").split("&", -1)) {
            if (random.nextInt(8) > 0) {
                pairs.add(right);
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            pairs.add(pick(random, NAMES) + "=" + URLEncoder.encode(pick(random, VALUES), UTF_8));
        }
        return String.join("&", pairs);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void assertFields(String question, String... fields) {
        Reply reply = reply(question);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("errors").findValuesAsText("field")).containsExactly(fields);
    }
}
