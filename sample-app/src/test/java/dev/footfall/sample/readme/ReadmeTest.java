package dev.footfall.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.Curl;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines that the README tells to paste, against the shop with its demo data. */
class ReadmeTest {

    private static final int EVENTS = 4_000;

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
            Map.entry("PUT /api/analytics/catalog/assets/chair-7", "\"metadata\":{\"legs\":4}"),
            Map.entry("GET /api/analytics/catalog/assets/chair-7", "\"name\":\"Armchair\""),
            Map.entry("DELETE /api/analytics/catalog/assets/chair-7", ""),
            Map.entry("PUT /api/analytics/catalog/users", "\"lastName\":\"Lovelace\""),
            Map.entry("GET /api/analytics/catalog/users", "{\"id\":\"5\",\"firstName\":null,\"lastName\":null}"),
            Map.entry("DELETE /api/analytics/catalog/users", ""));

    private static final OpenShop SHOP =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    @BeforeAll
    static void awaitDemoData() {
        SHOP.awaitStored(EVENTS);
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
                    .isEqualTo(line.call().startsWith("DELETE") ? 204 : 200);
            assertThat(answer.body()).as(line.call()).contains(ANSWERS.getOrDefault(line.call(), "not expected"));
        }
    }

    @Test
    void everyCallHasOneLine() {
        assertThat(curls()).extracting(Curl::call).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
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
                .filter(curl -> curl.call().equals(call))
                .findFirst()
                .orElseThrow();
        return SHOP.curl(line).body();
    }

    private static List<Curl> curls() {
        String token = SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
        return new ShellBlocks(Path.of("../README.md"), Map.of("TOKEN", token, "ANALYTICS_TOKEN", token)).curls();
    }
}
