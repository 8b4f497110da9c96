package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.changed;
import static dev.footfall.servlet.reports.Filed.created;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say in a field where one chooses. */
class FieldSelectionsTest extends ReportsSite {

    private static final String CALL = "reports_per_field_selection?field_id=";
    private static final String YES = "{\"name\":\"Yes\",\"value\":\"y\"}";
    private static final String NO = "{\"name\":\"No\",\"value\":\"n\"}";

    @ParameterizedTest
    @ValueSource(strings = {"Category", "DropDown", "Radio", "radio", "DROPDOWN"})
    void fieldsToChooseFromAreCounted(String type) {
        happen(created("a").selected("2", type, YES), created("b").selected("\"2\"", type, YES + "," + NO));

        assertThat(sample(CALL + 2))
                .isEqualTo("[{\"field_id\":2,\"account_id\":1,\"name\":\"Yes\",\"value\":\"y\",\"report_count\":2},"
                        + "{\"field_id\":2,\"account_id\":1,\"name\":\"No\",\"value\":\"n\",\"report_count\":1}]");
    }

    @Test
    void otherFieldsOfTheSameReportsAreNot() {
        happen(created("a").selected("2", "Radio", YES), created("b").selected("3", "Radio", NO));

        assertThat(reply(CALL + "3&" + SAMPLE).json().findValuesAsText("value")).containsExactly("n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Number", "Date", "radio button"})
    void aFieldOfAnotherTypeIsRefused(String type) {
        happen(created("a").metadata("{\"fields\":[{\"id\":2,\"type\":\"" + type + "\"}]}"));

        assertRefused(reply(CALL + "2&" + SAMPLE));
    }

    @Test
    void aFieldThatWasOfAnotherTypeAtAnyOtherTimeIsRefusedToo() {
        happen(created("a").selected("2", "Text", YES).at("2021-05-01T00:00:00Z"));

        assertRefused(reply(CALL + "2&" + SAMPLE));
    }

    @Test
    void aFieldThatNobodyKnowsHasNoSelections() {
        happen(created("a").selected("2", "Text", YES).in("9"));

        assertThat(sample(CALL + "2")).isEqualTo("[]");
        assertThat(sample(CALL + "nobody's")).isEqualTo("[]");
    }

    @Test
    void aFieldThatBecameOneToChooseFromCountsFromThen() {
        happen(
                created("a").selected("2", "Text", YES),
                created("b").selected("2", "Radio", NO),
                created("c").selected("2", "Radio", NO).at("2021-05-01T00:00:00Z"));

        assertThat(reply(CALL + "2&" + SAMPLE).json().findValuesAsText("value")).containsExactly("n");
        assertThat(answer(CALL + "2&channel_id=1&start_date=2015-01-01&end_date=2015-01-31"))
                .isEqualTo("[]");
    }

    @Test
    void aReportThatSaysTheSameTwiceIsOneReport() {
        happen(
                created("a").selected("2", "Category", YES + "," + YES),
                created("a").selected("2", "Category", YES),
                created("a").selected("2", "Category", "{\"name\":\"yes\",\"value\":\"y\"}"),
                created("b").selected("2", "Category", YES));

        assertThat(sample(CALL + "2"))
                .isEqualTo("[{\"field_id\":2,\"account_id\":1,\"name\":\"Yes\",\"value\":\"y\",\"report_count\":2}]");
    }

    @Test
    void aSelectionWithoutAValueIsToldByItsName() {
        happen(
                created("a").selected("2", "Radio", "{\"name\":\"Yes\"},{\"name\":\"No\",\"value\":null}"),
                created("b").selected("2", "Radio", "{\"name\":\"Yes\"}"),
                created("c").selected("2", "Radio", "{\"name\":5,\"value\":6}"));

        assertThat(sample(CALL + "2"))
                .isEqualTo("[{\"field_id\":2,\"account_id\":1,\"name\":\"Yes\",\"value\":null,\"report_count\":2},"
                        + "{\"field_id\":2,\"account_id\":1,\"name\":\"5\",\"value\":\"6\",\"report_count\":1},"
                        + "{\"field_id\":2,\"account_id\":1,\"name\":\"No\",\"value\":null,\"report_count\":1}]");
    }

    @Test
    void onlyWhatAReportWasCreatedWithCounts() {
        happen(
                created("a"),
                changed("a")
                        .metadata("{\"state\":{\"id\":1},\"fields\":[{\"id\":2,\"type\":\"Radio\"," + "\"selections\":["
                                + YES + "]}]}"));

        assertThat(sample(CALL + "2")).isEqualTo("[]");
    }

    @Test
    void idsOfFieldsAreToldApartAsTheyStand() {
        happen(created("a").selected("\"02\"", "Radio", YES));

        assertThat(sample(CALL + "2")).isEqualTo("[]");
        assertThat(sample(CALL + "02")).contains("\"field_id\":\"02\"");
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo(
                        "{\"errors\":[{\"field\":\"field_id\",\"message\":"
                                + "\"field_id must be a field of type Category, DropDown or Radio, is one of another type\"}]}");
    }
}
