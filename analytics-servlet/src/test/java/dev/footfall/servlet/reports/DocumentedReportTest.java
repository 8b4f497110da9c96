package dev.footfall.servlet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What our reference sends is what every call counts. */
class DocumentedReportTest extends ReportsSite {

    private static final Path REFERENCE = Path.of("..", "docs", "rest", "reports.md");
    private static final Pattern BODY = Pattern.compile("-d '(\\[.*?])'\n", Pattern.DOTALL);
    private static final String NOW = "channel_id=1&start_date=2021-05-05&end_date=2021-05-05";

    @BeforeEach
    void theDocumentedEventsAreSent() throws IOException {
        Matcher body = BODY.matcher(Files.readString(REFERENCE));
        assertThat(body.find()).isTrue();

        Reply reply = site.post(Site.EVENTS, body.group(1), ACCOUNT);

        assertThat(reply.status()).as(reply::text).isEqualTo(200);
    }

    @Test
    void theReportIsCounted() {
        assertThat(answer("reports_images?" + NOW))
                .isEqualTo("[{\"report_image_id\":3,\"account_id\":1,\"report_id\":2,"
                        + "\"created_at\":\"2021-05-05T12:00:00.000Z\",\"styles\":{"
                        + "\"thumb\":\"https://img.example/3-thumb\",\"medium\":\"https://img.example/3\"}}]");
        assertThat(answer("reports_over_time?" + NOW))
                .isEqualTo("[{\"account_id\":1,\"datetime_range_start\":\"2021-05-05T12:00:00.000Z\","
                        + "\"report_count\":1,\"datetime_range_width\":\"hour\"}]");
        assertThat(answer("reports_per_field_selection?field_id=2&" + NOW))
                .isEqualTo("[{\"field_id\":2,\"account_id\":1,\"name\":\"Resolved\",\"value\":\"f_1_2_2_2_1\","
                        + "\"report_count\":1}]");
        assertThat(answer("reports_per_user?" + NOW))
                .isEqualTo("[{\"user_id\":3,\"account_id\":1,\"report_count\":1}]");
        assertThat(answer("reports_per_day_hour?" + NOW))
                .isEqualTo("[{\"account_id\":1,\"hour\":12,\"report_count\":1}]");
        assertThat(answer("reports_per_week_day?" + NOW))
                .isEqualTo("[{\"account_id\":1,\"dow\":3,\"report_count\":1}]");
    }

    @Test
    void ofStatesThatCameInTheSameMsTheOneThatWasSentLastCounts() {
        assertThat(reply("reports_per_state?" + NOW).json().findValuesAsText("name"))
                .containsExactly("Done");
    }

    @Test
    void readersAndAlertsAreCounted() {
        assertThat(answer("reports_read?fields=total_reads,unique_reads,report_readers,reports_seen&" + NOW))
                .isEqualTo("{\"total_reads\":1,\"reports_seen\":1,\"report_readers\":1,\"unique_reads\":1}");
        assertThat(answer("user_awareness?fields=total_alerts,alert_source_reports,unique_alerts,alerts_opened&" + NOW))
                .isEqualTo("[{\"total_alerts\":1,\"alert_source_reports\":1,\"unique_alerts\":1,\"alerts_opened\":1,"
                        + "\"user_id\":4,\"first_name\":null,\"last_name\":null}]");
    }
}
