package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.readme.Spreadsheet;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's owner looks at its numbers. */
class NumbersTest {

    private static final int EVENTS = 5_000;
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
    void theLinkOfTheConsoleShowsWhatTheApiAnswers() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            assertThat(total(page, "total3DViews")).isEqualTo(answered("total3DViews", 30));
            assertThat(total(page, "totalARViews")).isEqualTo(answered("totalARViews", 30));
            assertThat(total(page, "userEngagement")).isEqualTo(answered("userEngagement", 30));
            assertThat(tableSum(page)).isEqualTo(answered("total3DViews", 30));
            assertThat(page.locator("#best").textContent()).contains("Halden");
            assertThat(page.locator("#states").textContent()).contains("Done");
            assertThat(page.locator("#awareness").textContent()).contains("Lena Brandt");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void theTokenIsInNoAddressAndInNoPage() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            assertThat(page.url()).isEqualTo(address());
            assertThat(page.content()).doesNotContain(token());
            page.reload();
            await(page);
            assertThat(total(page, "total3DViews")).isPositive();
            page.getByText("Forget the token").click();
            page.reload();
            page.getByLabel("Token").waitFor();
            assertThat(page.locator("#numbers").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 90})
    void anotherPeriodHasItsOwnNumbers(int days) {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            page.getByLabel(days + " days").check();
            await(page);
            assertThat(total(page, "total3DViews"))
                    .isEqualTo(answered("total3DViews", days))
                    .isNotEqualTo(answered("total3DViews", 30));
            assertThat(tableSum(page)).isEqualTo(answered("total3DViews", days));
        }
    }

    @Test
    void aShowroomSeesItsPart() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            page.getByLabel("Showroom").selectOption("north");
            await(page);
            long north = total(page, "total3DViews");
            page.getByLabel("Showroom").selectOption("south");
            await(page);
            assertThat(north + total(page, "total3DViews")).isEqualTo(answered("total3DViews", 30));
            assertThat(north).isPositive();
        }
    }

    @Test
    void theSpreadsheetIsDownloadedAndAddsUp() throws IOException {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            Download download = page.waitForDownload(
                    () -> page.getByText("Download as spreadsheet").click());
            assertThat(download.suggestedFilename()).endsWith(".xlsx");
            Spreadsheet report = Spreadsheet.of(Files.readAllBytes(download.path()));
            assertThat(report.total("3D views total")).isEqualTo(answered("total3DViews", 30));
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsAnsweredWithWhatTheApiSays() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = owner.page();
            page.navigate(address());
            page.getByLabel("Token").fill("not-a-token");
            page.getByText("Show the numbers").click();
            page.getByRole(AriaRole.ALERT).waitFor();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).isEqualTo(message("not-a-token"));
            owner.photograph("numbers-wrong-token");
            page.getByLabel("Token").fill(token());
            page.getByText("Show the numbers").click();
            await(page);
            assertThat(total(page, "total3DViews")).isEqualTo(answered("total3DViews", 30));
        }
    }

    @Test
    void daysWithoutViewsSaySo() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            page.getByLabel("Site").selectOption("localhost");
            await(page);
            assertThat(page.locator("#views").textContent()).contains("Nothing in these days");
            assertThat(page.locator("#best").textContent()).contains("Nothing in these days");
            owner.photograph("numbers-empty");
        }
    }

    @ParameterizedTest
    @CsvSource({"numbers-narrow, 390", "numbers-tablet, 800", "numbers-wide, 1280"})
    void thePageNeverScrollsSideways(String name, int width) {
        try (ChromiumVisitor owner = new ChromiumVisitor(width, 900)) {
            Page page = open(owner);
            owner.photograph(name);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static Page open(ChromiumVisitor owner) {
        owner.page().navigate(address() + "#token=" + token());
        await(owner.page());
        return owner.page();
    }

    private static void await(Page page) {
        page.waitForSelector("#numbers[aria-busy=false]");
    }

    private static String address() {
        return "http://localhost:" + SHOP.port() + "/numbers";
    }

    private static String token() {
        return SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
    }

    private static long total(Page page, String name) {
        return number(page.locator("[data-total=" + name + "]").textContent());
    }

    /** What the last column of the table below the chart adds up to. */
    private static long tableSum(Page page) {
        return page.locator("#views tbody tr td:last-child").allTextContents().stream()
                .mapToLong(NumbersTest::number)
                .sum();
    }

    private static long number(String shown) {
        return Long.parseLong(shown.replace(",", ""));
    }

    private static long answered(String name, int days) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String answer = ask(token(), today.minusDays(days - 1L), today);
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String message(String token) {
        Matcher found =
                Pattern.compile("\"message\":\"([^\"]+)\"").matcher(ask(token, LocalDate.EPOCH, LocalDate.EPOCH));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String ask(String token, LocalDate start, LocalDate end) {
        String dates = "\"startDate\":\"" + start + "\",\"endDate\":\"" + end + "\"";
        return SHOP.curl("curl -s http://localhost/v2/metrics/dashboard -H 'x-auth-token: " + token + "' -d '{" + dates
                        + "}'")
                .body();
    }
}
