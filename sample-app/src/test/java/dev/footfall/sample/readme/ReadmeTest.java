package dev.footfall.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.sample.Curl;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines that the README tells to paste, against the shop with its demo data. */
class ReadmeTest {

    private static final int EVENTS = 6_000;

    /** Each call once, and what its answer says. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("GET /api/analytics/events/views", "\"views\":"),
            Map.entry(
                    "POST /v2/metrics/dashboard",
                    "\"mostViewedProduct\":{\"uuid\":\"halden-lounge-chair\",\"name\":\"Halden\""),
            Map.entry("POST /v2/metrics/views-data", "{\"deviceCategory\":\"mobile\",\"dateInterval\":\""),
            Map.entry("POST /v2/metrics/summary-report", "\"document\":\"UEsDB"),
            Map.entry("GET /api/v4/analytics/reports_images", "\"styles\":{\"thumb\":\"/desk/"),
            Map.entry("GET /api/v4/analytics/reports_over_time", "\"datetime_range_width\":\"week\""),
            Map.entry("GET /api/v4/analytics/reports_per_field_selection", "\"value\":\"f_1_2_1\""),
            Map.entry("GET /api/v4/analytics/reports_per_state", "\"name\":\"Done\""),
            Map.entry("GET /api/v4/analytics/reports_per_user", "{\"user_id\":11,"),
            Map.entry("GET /api/v4/analytics/reports_per_day_hour", "\"hour\":9,"),
            Map.entry("GET /api/v4/analytics/reports_per_week_day", "\"dow\":1,"),
            Map.entry("GET /api/v4/analytics/reports_read", "\"report_readers\":2"),
            Map.entry("GET /api/v4/analytics/user_awareness", "\"first_name\":\"Lena\",\"last_name\":\"Brandt\""),
            Map.entry("GET /api/user/linden-row/devices/", "\"n\":\"Old screen in the cellar\",\"o\":0"),
            Map.entry("GET /api/statistics/device/3024/", "\"objects\":[{\"i\":{\"d\":"),
            Map.entry("GET /api/statistics/user/linden-row/", "\"objects\":[{\"fk\":"),
            Map.entry(
                    "GET /api/v2/statistics/user/linden-row/devices/dates/emotions/",
                    "\"levels\":[\"devices\",\"dates\",\"emotions\"]"),
            Map.entry("GET /api/statistics/user/linden-row/raw/data/", "\"i\":8482,"),
            Map.entry("GET /api/user/linden-row/counters", "\"dev_num\":4,\"movies_num\":2,"),
            Map.entry("GET /analytics/videos/vid_lindenrow", "\"averageBitrate\":\""),
            Map.entry("GET /analytics/videos/summary", "\"title\":\"A day in Linden Row\""),
            Map.entry("GET /analytics/users", "\"retention\":{\"day1\":0."),
            Map.entry("GET /analytics/users/engagement", "\"pagesPerSession\":"),
            Map.entry("GET /analytics/system/health", "\"uptime\":1"),
            Map.entry("GET /analytics/system/performance", "\"byEndpoint\":{\"/"),
            Map.entry("POST /analytics/export", "\"status\":\"processing\""),
            Map.entry("GET /analytics/export/EXPORT", "\"status\":\"ready\""),
            Map.entry("GET /analytics/export/EXPORT/download", "vid_lindenrow"),
            Map.entry("PUT /api/analytics/catalog/assets/chair-7", "\"metadata\":{\"legs\":4}"),
            Map.entry("GET /api/analytics/catalog/assets/chair-7", "\"name\":\"Armchair\""),
            Map.entry("DELETE /api/analytics/catalog/assets/chair-7", ""),
            Map.entry("PUT /api/analytics/catalog/users", "\"lastName\":\"Lovelace\""),
            Map.entry("GET /api/analytics/catalog/users", "{\"id\":\"5\",\"firstName\":null,\"lastName\":null}"),
            Map.entry("DELETE /api/analytics/catalog/users", ""));

    private static final Map<String, Integer> STATUSES = Map.of(
            "POST /analytics/export", 202,
            "DELETE /api/analytics/catalog/assets/chair-7", 204,
            "DELETE /api/analytics/catalog/users", 204);

    private static final Map<String, String> EXPORT = new HashMap<>();

    private static final OpenShop SHOP =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    @BeforeAll
    static void awaitDemoData() throws IOException {
        SHOP.awaitStored(EVENTS);
        awaitExport();
    }

    /** What whoever pastes the lines puts in from the answers to them. */
    private static void awaitExport() throws IOException {
        String answer = answer("POST /analytics/export");
        JsonNode begun = new ObjectMapper().readTree(answer).path("data");
        assertThat(begun.path("exportId").asText()).as(answer).isNotEmpty();
        EXPORT.put("EXPORT", begun.path("exportId").asText());
        EXPORT.put("DOWNLOAD", begun.path("downloadUrl").asText());
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (answer("GET /analytics/export/EXPORT").contains("\"processing\"")
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyLineIsAnsweredWithWhatItAsksFor() {
        for (Curl line : curls()) {
            HttpResponse<String> answer = SHOP.curl(line);
            assertThat(answer.statusCode())
                    .as(line.call() + answer.body())
                    .isEqualTo(STATUSES.getOrDefault(call(line), 200));
            assertThat(answer.body()).as(line.call()).contains(ANSWERS.getOrDefault(call(line), "not expected"));
        }
    }

    @Test
    void everyCallHasOneLine() {
        assertThat(curls()).extracting(ReadmeTest::call).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    }

    @Test
    void theShopServesTheImagesOfItsReports() {
        Matcher url = Pattern.compile("\"(?:thumb|medium)\":\"([^\"]+)\"")
                .matcher(answer("GET /api/v4/analytics/reports_images"));
        assertThat(url.results().map(found -> SHOP.get(found.group(1)).body()))
                .isNotEmpty()
                .allMatch(picture -> picture.startsWith("<svg") && picture.contains("<circle"));
    }

    @Test
    void theCatalogTellsHowLargeTheFilesAreThatTheShopServes() {
        Matcher format = Pattern.compile("\"url\":\"http://[^/]+([^\"]+)\",\"size\":(\\d+)")
                .matcher(answer("POST /v2/metrics/dashboard"));
        assertThat(format.results()
                        .map(found -> SHOP.get(found.group(1)).body().length() - Integer.parseInt(found.group(2))))
                .containsExactly(0, 0);
    }

    @Test
    void theSpreadsheetAddsUpToTheDashboard() {
        String dashboard = answer("POST /v2/metrics/dashboard");
        Spreadsheet report = Spreadsheet.of(answer("POST /v2/metrics/summary-report"));
        assertThat(dashboard)
                .contains("\"total3DViews\":" + report.total("3D views total") + ",")
                .contains("\"totalARViews\":" + report.total("AR views total") + ",");
        assertThat(report.sum("3D views total"))
                .isEqualTo(report.total("3D views total"))
                .isGreaterThan(100);
        assertThat(report.products("Name")).contains("Halden", "Dot").doesNotContain("");
    }

    private static String answer(String call) {
        Curl line = curls().stream()
                .filter(curl -> call(curl).equals(call))
                .findFirst()
                .orElseThrow();
        return SHOP.curl(line).body();
    }

    private static List<Curl> curls() {
        String token = SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
        Map<String, String> given = new HashMap<>(EXPORT);
        given.put("TOKEN", token);
        given.put("SHOP_TOKEN", token);
        return new ShellBlocks(Path.of("../README.md"), given).curls();
    }

    /** What a line calls, whatever the export is called. */
    private static String call(Curl line) {
        return line.call().replaceFirst("/export/[^/]+", "/export/EXPORT");
    }
}
