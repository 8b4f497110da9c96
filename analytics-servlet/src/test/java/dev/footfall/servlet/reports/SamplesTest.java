package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.alertOpened;
import static dev.footfall.servlet.reports.Filed.alertSent;
import static dev.footfall.servlet.reports.Filed.created;
import static dev.footfall.servlet.reports.Filed.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.catalog.CatalogUser;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of the document has the shape that the document shows. */
class SamplesTest extends ReportsSite {

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return super.configure(builder).catalog(new Users(Map.of("3", new CatalogUser("3", "John", "Doe"))));
    }

    @Test
    void images() {
        happen(
                created("2")
                        .metadata(
                                "{\"images\":[{\"id\":3,\"styles\":{"
                                        + "\"thumb\":\"https://s3.to/thumb-image.url\",\"medium\":\"https://s3.to/medium-image.url\"}}]}"));

        assertThat(sample("reports_images"))
                .isEqualTo(
                        "[{\"report_image_id\":3,\"account_id\":1,\"report_id\":2,"
                                + "\"created_at\":\"2016-11-07T00:00:00.000Z\",\"styles\":{"
                                + "\"thumb\":\"https://s3.to/thumb-image.url\",\"medium\":\"https://s3.to/medium-image.url\"}}]");
    }

    @Test
    void reportsOverTime() {
        happen(created("1").at("2016-11-08T12:00:00Z"), created("2").at("2016-11-10T12:00:00Z"));

        assertThat(sample("reports_over_time"))
                .isEqualTo("[{\"account_id\":1,\"datetime_range_start\":\"2016-11-07T00:00:00.000Z\","
                        + "\"report_count\":2,\"datetime_range_width\":\"week\"}]");
    }

    @Test
    void reportsPerFieldSelection() {
        happen(created("1").selected("2", "DropDown", "{\"name\":\"Resolved\",\"value\":\"f_1_2_2_2_1\"}"));

        assertThat(sample("reports_per_field_selection?field_id=2"))
                .isEqualTo("[{\"field_id\":2,\"account_id\":1,\"name\":\"Resolved\",\"value\":\"f_1_2_2_2_1\","
                        + "\"report_count\":1}]");
    }

    @Test
    void reportsPerState() {
        happen(created("1").state("1", "state name"), created("2").state("1", "state name"));

        assertThat(sample("reports_per_state"))
                .isEqualTo("[{\"id\":1,\"name\":\"state name\",\"account_id\":1,\"report_count\":2}]");
    }

    @Test
    void reportsPerUser() {
        happen(created("1").by("3"), created("2").by("3"));

        assertThat(sample("reports_per_user")).isEqualTo("[{\"user_id\":3,\"account_id\":1,\"report_count\":2}]");
    }

    @Test
    void reportsPerDayHour() {
        happen(created("1").at("2016-11-07T01:59:59.999Z"), created("2").at("2016-03-01T01:00:00Z"));

        assertThat(sample("reports_per_day_hour")).isEqualTo("[{\"account_id\":1,\"hour\":1,\"report_count\":2}]");
    }

    @Test
    void reportsPerWeekDay() {
        happen(created("1").at("2016-11-07T01:00:00Z"), created("2").at("2016-10-31T23:00:00Z"));

        assertThat(sample("reports_per_week_day")).isEqualTo("[{\"account_id\":1,\"dow\":1,\"report_count\":2}]");
    }

    @Test
    void reportsRead() {
        happen(
                read("1").by("3"),
                read("1").by("3"),
                read("1").by("4"),
                read("2").by("3"));

        assertThat(sample("reports_read?fields=total_reads,unique_reads,report_readers,reports_seen"))
                .isEqualTo("{\"total_reads\":4,\"reports_seen\":2,\"report_readers\":2,\"unique_reads\":3}");
    }

    @Test
    void userAwareness() {
        happen(
                alertSent("1").by("3").metadata("{\"alertId\":7}"),
                alertSent("1").by("3").metadata("{\"alertId\":7}"),
                alertOpened("1").by("3").metadata("{\"alertId\":7}"));

        assertThat(sample("user_awareness?fields=total_alerts,alert_source_reports,unique_alerts,alerts_opened"))
                .isEqualTo("[{\"total_alerts\":2,\"alert_source_reports\":1,\"unique_alerts\":1,\"alerts_opened\":1,"
                        + "\"user_id\":3,\"first_name\":\"John\",\"last_name\":\"Doe\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports_images",
                "reports_over_time",
                "reports_per_field_selection?field_id=2",
                "reports_per_state",
                "reports_per_user",
                "reports_per_day_hour",
                "reports_per_week_day",
                "user_awareness"
            })
    void whereNothingHappenedTheAnswerIsEmpty(String call) {
        assertThat(sample(call)).isEqualTo("[]");
    }

    @Test
    void whereNothingWasReadTheNumbersAreZero() {
        assertThat(sample("reports_read?fields=total_reads,unique_reads,report_readers,reports_seen"))
                .isEqualTo("{\"total_reads\":0,\"reports_seen\":0,\"report_readers\":0,\"unique_reads\":0}");
    }

    @Test
    void anAnswerIsJsonThatOnlyTheClientKeepsAndAsksAboutAgain() {
        Reply reply = reply("reports_per_user?" + SAMPLE);

        assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(reply.header("ETag")).matches("W/\"[\\w-]{22}\"");
    }
}
