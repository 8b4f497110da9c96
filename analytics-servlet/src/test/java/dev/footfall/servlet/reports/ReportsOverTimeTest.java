package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buckets are local; how wide they are depends on the range. */
class ReportsOverTimeTest extends ReportsSite {

    @ParameterizedTest
    @CsvSource({
        "2016-01-01T00:00:00Z, 2016-01-03T00:00:00Z,     hour",
        "2016-01-01T00:00:00Z, 2016-01-03T00:00:00.001Z, day",
        "2016-01-01T00:00:00Z, 2016-02-01T00:00:00Z,     day",
        "2016-01-01T00:00:00Z, 2016-02-01T00:00:00.001Z, week",
        "2016-01-01T00:00:00Z, 2017-01-01T00:00:00Z,     week",
        "2016-01-01T00:00:00Z, 2017-01-01T00:00:00.001Z, month",
        "2016-01-01,           2016-01-02,               hour",
        "2016-01-01,           2016-01-03,               day",
        "2016-01-01,           2016-01-31,               day",
        "2016-01-01T00:00:00Z, 2016-01-31T23:59:59Z,     day",
        "2016-01-01,           2016-02-01,               week",
        "2016-01-01,           2016-12-31,               week",
        "2016-01-01,           2017-01-01,               month",
        "2016-01-01T00:00:00Z, 9999-12-31T23:59:59Z,     month"
    })
    void theWidthDependsOnTheRange(String start, String end, String width) {
        happen(created("1").at("2016-01-01T00:00:00Z"));

        assertThat(rows("start_date=" + start + "&end_date=" + end).findValuesAsText("datetime_range_width"))
                .containsExactly(width);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-24,          2020-10-25,          hour",
        "2021-03-27,          2021-03-28,          hour",
        "2021-03-27T00:00:00, 2021-03-29T00:00:01, day"
    })
    void theDaysOfARangeAreLocal(String start, String end, String width) {
        inZone("Europe/Berlin");
        happen(created("1").at("2020-10-24T12:00:00Z"), created("2").at("2021-03-28T12:00:00Z"));

        assertThat(rows("start_date=" + start + "&end_date=" + end).findValuesAsText("datetime_range_width"))
                .containsOnly(width)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hour,  2016-11-09T10:00:00.000Z",
        "day,   2016-11-09T00:00:00.000Z",
        "week,  2016-11-07T00:00:00.000Z",
        "month, 2016-11-01T00:00:00.000Z"
    })
    void anyWidthCanBeAskedFor(String width, String start) {
        happen(created("1").at("2016-11-09T10:20:30.456Z"));

        assertThat(sample("reports_over_time?datetime_range_width=" + width))
                .isEqualTo("[{\"account_id\":1,\"datetime_range_start\":\"" + start
                        + "\",\"report_count\":1,\"datetime_range_width\":\"" + width + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "Day", "minute", "7"})
    void anotherWidthIsRefused(String width) {
        JsonNode errors = reply("reports_over_time?datetime_range_width=" + width + "&" + SAMPLE)
                .json()
                .get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/field").asText()).isEqualTo("datetime_range_width");
        assertThat(errors.at("/0/message").asText()).contains("hour, day, week, month");
    }

    @Test
    void theHourThatClocksSkipIsNone() {
        inZone("Europe/Berlin");
        happen(
                created("1").at("2021-03-28T00:59:59.999Z"),
                created("2").at("2021-03-28T01:00:00Z"),
                created("3").at("2021-03-27T23:00:00Z"),
                created("4").at("2021-03-28T21:59:59.999Z"),
                created("5").at("2021-03-28T22:00:00Z"));
        String weekend = "start_date=2021-03-27&end_date=2021-03-29";

        assertBuckets(
                weekend + "&datetime_range_width=hour",
                "2021-03-27T23:00:00.000Z 1",
                "2021-03-28T00:00:00.000Z 1",
                "2021-03-28T01:00:00.000Z 1",
                "2021-03-28T21:00:00.000Z 1",
                "2021-03-28T22:00:00.000Z 1");
        assertBuckets(weekend, "2021-03-27T23:00:00.000Z 4", "2021-03-28T22:00:00.000Z 1");
        assertThat(answer("reports_per_day_hour?channel_id=1&start_date=2021-03-28&end_date=2021-03-28"))
                .isEqualTo("[{\"account_id\":1,\"hour\":0,\"report_count\":1},"
                        + "{\"account_id\":1,\"hour\":1,\"report_count\":1},"
                        + "{\"account_id\":1,\"hour\":3,\"report_count\":1},"
                        + "{\"account_id\":1,\"hour\":23,\"report_count\":1}]");
    }

    @Test
    void theHourThatComesTwiceIsTwoHoursButOneOfTheDay() {
        inZone("Europe/Berlin");
        happen(created("1").at("2020-10-25T00:30:00Z"), created("2").at("2020-10-25T01:30:00Z"));
        String day = "start_date=2020-10-25&end_date=2020-10-25";

        assertBuckets(day, "2020-10-25T00:00:00.000Z 1", "2020-10-25T01:00:00.000Z 1");
        assertBuckets(day + "&datetime_range_width=day", "2020-10-24T22:00:00.000Z 2");
        assertThat(answer("reports_per_day_hour?channel_id=1&" + day))
                .isEqualTo("[{\"account_id\":1,\"hour\":2,\"report_count\":2}]");
        assertThat(answer("reports_per_week_day?channel_id=1&" + day))
                .isEqualTo("[{\"account_id\":1,\"dow\":0,\"report_count\":2}]");
    }

    @Test
    void halfHoursOfAZoneAreKept() {
        inZone("Asia/Kolkata");
        happen(created("1").at("2021-01-09T18:29:59.999Z"), created("2").at("2021-01-09T18:30:00Z"));
        String days = "start_date=2021-01-09&end_date=2021-01-10";

        assertBuckets(days, "2021-01-09T17:30:00.000Z 1", "2021-01-09T18:30:00.000Z 1");
        assertBuckets(days + "&datetime_range_width=day", "2021-01-08T18:30:00.000Z 1", "2021-01-09T18:30:00.000Z 1");
        assertThat(answer("reports_per_day_hour?channel_id=1&" + days))
                .isEqualTo("[{\"account_id\":1,\"hour\":0,\"report_count\":1},"
                        + "{\"account_id\":1,\"hour\":23,\"report_count\":1}]");
        assertThat(answer("reports_per_week_day?channel_id=1&" + days))
                .isEqualTo("[{\"account_id\":1,\"dow\":0,\"report_count\":1},"
                        + "{\"account_id\":1,\"dow\":6,\"report_count\":1}]");
    }

    @Test
    void weeksBeginOnMondayAlsoAcrossTheEndOfAYear() {
        inZone("Europe/Berlin");
        happen(
                created("1").at("2020-12-27T22:59:59.999Z"),
                created("2").at("2020-12-27T23:00:00Z"),
                created("3").at("2021-01-01T12:00:00Z"),
                created("4").at("2021-01-03T22:59:59.999Z"),
                created("5").at("2021-01-03T23:00:00Z"));

        assertBuckets(
                "start_date=2020-12-01&end_date=2021-01-31",
                "2020-12-20T23:00:00.000Z 1",
                "2020-12-27T23:00:00.000Z 3",
                "2021-01-03T23:00:00.000Z 1");
    }

    @Test
    void aBucketThatBeginsBeforeTheRangeCountsWhatIsInTheRange() {
        happen(created("1").at("2016-11-07T10:00:00Z"), created("2").at("2016-11-09T10:00:00Z"));

        assertBuckets(
                "start_date=2016-11-08&end_date=2016-11-12&datetime_range_width=month", "2016-11-01T00:00:00.000Z 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-07T10:00:00Z,          2016-11-07T10:00:01Z,          1 2 3",
        "2016-11-07T10:00:00.001Z,      2016-11-07T10:00:00.999Z,      2",
        "2016-11-07T10:00:00Z,          2016-11-07T10:00:00Z,          ''",
        "2016-11-07,                    2016-11-07,                    1 2 3 4 5",
        "2016-11-07T10:00:01,           2016-11-07T23:59:59,           4 5",
        "2016-11-07T10:00:01%2B00:00,   2016-11-07T23:59:59.998+00:00, 4",
        "2016-11-07T15:30:01%2B05:30,   2016-11-08T00:00:00Z,          4 5",
        "2016-11-07T10:00:01Z,          2016-11-07T23:59:59.999999Z,   4 5",
        "2016-11-07T10:00:01Z,          2016-11-07T23:59:59.999999999Z, 4 5",
        "2016-11-07T10:00:01Z,          2016-11-07T23:59:59.998999999Z, 4",
        "2016-11-07t15:30:01%2B0530,    2016-11-07t24:00:00z,          4 5",
        "2016-11-07T10:00:01+00,        2016-11-07T24:00:00+0000,      4 5"
    })
    void whatIsInARangeIsSaidByItsForm(String start, String end, String users) {
        happen(
                created("1").by("1").at("2016-11-07T10:00:00Z"),
                created("2").by("2").at("2016-11-07T10:00:00.500Z"),
                created("3").by("3").at("2016-11-07T10:00:00.999Z"),
                created("4").by("4").at("2016-11-07T10:00:01Z"),
                created("5").by("5").at("2016-11-07T23:59:59.999Z"),
                created("6").by("6").at("2016-11-08T00:00:00Z"));

        assertThat(reply("reports_per_user?channel_id=1&start_date=" + start + "&end_date=" + end)
                        .json()
                        .findValuesAsText("user_id"))
                .containsExactlyElementsOf(users.isEmpty() ? List.of() : List.of(users.split(" ", -1)));
    }

    @Test
    void weekDaysBeginWithSunday() {
        happen(IntStream.range(0, 28)
                .mapToObj(day -> created("r" + day).at("2016-02-" + String.format("%02d", day + 1) + "T12:00:00Z"))
                .toArray(Filed[]::new));

        JsonNode rows = reply("reports_per_week_day?" + SAMPLE).json();

        assertThat(rows.findValuesAsText("dow")).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(rows.findValuesAsText("report_count")).containsOnly("4");
    }

    @Test
    void aRangeOfAgesIsAnswered() {
        happen(created("1").at("1970-01-01T00:00:00Z"), created("2").at("2021-05-05T12:00:00Z"));

        assertBuckets(
                "start_date=0001-01-01&end_date=9999-12-31&datetime_range_width=hour",
                "1970-01-01T00:00:00.000Z 1",
                "2021-05-05T12:00:00.000Z 1");
        assertThat(answer("reports_per_day_hour?channel_id=1&start_date=0001-01-01&end_date=9999-12-31"))
                .contains("\"hour\":0,")
                .contains("\"hour\":12,");
    }

    private void inZone(String zone) {
        restart(anew().setting("analytics.zone", zone));
    }

    private JsonNode rows(String query) {
        return reply("reports_over_time?channel_id=1&" + query).json();
    }

    private void assertBuckets(String query, String... startsAndCounts) {
        List<String> found = new ArrayList<>();
        rows(query)
                .forEach(row -> found.add(row.get("datetime_range_start").asText() + " "
                        + row.get("report_count").asText()));
        assertThat(found).containsExactlyElementsOf(Stream.of(startsAndCounts).toList());
    }
}
