package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks at the dashboard and does with it what can be done. */
class DashboardTest {

    private static final OpenShop SHOP = OpenDashboard.shopWithVisitors();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whoHasNoTokenSeesTheDoorAndNothingElse() {
        try (OpenDashboard dashboard = OpenDashboard.door(SHOP, 1280)) {
            dashboard.enter("not-a-token");

            dashboard.page().getByRole(AriaRole.ALERT).waitFor();
            assertThat(dashboard.page().getByRole(AriaRole.ALERT).textContent()).isEqualTo("Nobody knows this token.");
            assertThat(dashboard.page().locator("button.stat").count()).isZero();
        }
    }

    @Test
    void whoSignsOutIsAtTheDoorAgain() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.press("Settings");
            dashboard.press("Sign out");

            dashboard.page().getByLabel("Token").waitFor();
            dashboard.page().reload();
            dashboard.page().getByLabel("Token").waitFor();
        }
    }

    @Test
    void theFiguresAreThoseOfTheQueryModel() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            Object answered = dashboard
                    .page()
                    .evaluate("async () => { const today = new Date().toISOString().slice(0, 10);"
                            + " const day = days => new Date(Date.parse(today) + days * 864e5).toISOString().slice(0, 10);"
                            + " const response = await fetch('../api/analytics/query', {method: 'POST',"
                            + " headers: {'Content-Type': 'application/json'}, body: JSON.stringify({dataset: 'event', zone: 'UTC',"
                            + " range: {from: day(-27), to: day(1)}, measures: [{name: 'views', aggregation: 'count',"
                            + " filter: [{attribute: 'type', oneOf: ['page view']}]}]})});"
                            + " return String((await response.json()).rows[0].values[0]); }");
            dashboard.go("?zone=UTC");

            assertThat(dashboard.figure("Page views").replace(",", "")).isEqualTo(answered);
            assertThat(Integer.parseInt(String.valueOf(answered))).isPositive();
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void aRowThatIsPressedFiltersEverythingUntilBackIsPressed() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            String all = dashboard.figure("Page views");
            Locator row = dashboard.card("list-with").locator("button.row").first();
            String device = row.textContent();
            row.click();
            dashboard.page().locator(".chip").waitFor();
            dashboard.settled();

            assertThat(dashboard.page().locator(".chip").textContent()).contains(device);
            assertThat(dashboard.page().url()).contains("f.deviceCategory=");
            assertThat(dashboard.figure("Page views")).isNotEqualTo(all);

            dashboard.page().goBack();
            dashboard.awaitGone(".chip");
            dashboard.settled();
            assertThat(dashboard.figure("Page views")).isEqualTo(all);
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Browsers", "Systems"})
    void whatPeopleCameWithFilters(String list) {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.press(list);
            dashboard.settled();
            dashboard.card("list-with").locator("button.row").first().click();
            dashboard.page().locator(".chip").waitFor();
            dashboard.settled();

            assertThat(Integer.parseInt(dashboard.figure("Page views").replace(",", "")))
                    .isPositive();
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void filtersOfTheSourceAskSessionsAndSayWhatTheyCannot() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.card("list-where").locator("button.row").first().click();
            dashboard.page().locator(".chip").waitFor();
            dashboard.settled();

            assertThat(Integer.parseInt(dashboard.figure("Sessions").replace(",", "")))
                    .isPositive();
            assertThat(dashboard.card("list-what").textContent()).contains("Only sessions know their source");
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "w, period=7d",
        "d, period=today",
        "y, period=year",
        "x, compare=off",
        "2, view=journeys",
        "5, view=system"
    })
    void keysDoWhatTheyAreFor(String key, String says) {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().keyboard().press(key);
            dashboard.page().waitForURL(url -> url.contains(says));
            dashboard.settled();

            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void theHelpOnKeysOpensAndCloses() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().keyboard().press("?");
            dashboard.page().locator("#keys[open]").waitFor();
            assertThat(dashboard.card("keys").textContent()).contains("Previous period");
            dashboard.page().keyboard().press("Escape");
            dashboard.awaitGone("#keys[open]");
        }
    }

    @Test
    void theChartIsReadWithArrowKeysAndAsATable() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().locator("svg.line").focus();
            dashboard.page().keyboard().press("Home");
            dashboard.page().keyboard().press("ArrowRight");
            assertThat(dashboard.page().locator("#said").textContent()).contains("Visitors:");

            dashboard.press("As table");
            assertThat(dashboard.card("course").locator("tbody tr").count()).isEqualTo(28);
            assertThat(dashboard.card("course").textContent()).contains("incomplete");
        }
    }

    @Test
    void everyChartIsReadWithThePointer() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?view=video&period=91d")) {
            dashboard.page().locator("svg.line").hover();
            dashboard.page().locator("svg.line .reading").waitFor();
            dashboard.press("As table");
            dashboard.card("course").locator("table").waitFor();
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void theDayThatIsNotOverIsDotted() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.go("?period=yesterday&zone=UTC");
            assertThat(dashboard.page().locator("svg.line path.open").count()).isZero();
            dashboard.go("?period=7d&zone=UTC");
            assertThat(dashboard.page().locator("svg.line path.open").count()).isOne();
        }
    }

    @Test
    void keysCanBeSwitchedOff() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.press("Settings");
            dashboard.page().getByLabel("Keyboard shortcuts").last().selectOption("off");
            dashboard.page().keyboard().press("Escape");
            dashboard.awaitGone("#settings[open]");
            dashboard.page().keyboard().press("w");
            dashboard.settled();
            assertThat(dashboard.page().url()).doesNotContain("period");
        }
    }

    @Test
    void arrowsScrollWhatScrollsAndLeaveThePeriodAlone() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.card("hours").locator(".scroll").focus();
            dashboard.page().keyboard().press("ArrowLeft");
            assertThat(dashboard.page().url()).doesNotContain("from=");
        }
    }

    @Test
    void escapeClosesAMenuAndKeepsTheFilters() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?f.deviceCategory=desktop")) {
            dashboard.card("course").locator("details.menu summary").click();
            dashboard.page().keyboard().press("Escape");
            assertThat(dashboard.card("course").locator("details.menu[open]").count())
                    .isZero();
            assertThat(dashboard.page().url()).contains("f.deviceCategory=desktop");
            dashboard.page().keyboard().press("Escape");
            dashboard.awaitGone(".chip");
        }
    }

    @Test
    void whoIsNotKnownAnyMoreIsAtTheDoor() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().context().clearCookies();
            dashboard.page().keyboard().press("w");
            dashboard.page().getByLabel("Token").waitFor();
        }
    }

    @Test
    void aFilterThatAViewCannotHeedIsNamed() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?view=audience&f.country=DE")) {
            assertThat(dashboard.page().locator(".banner").textContent())
                    .isEqualTo("This view does not heed: Country.");
        }
    }

    @Test
    void figuresThatSessionsDoNotKnowGiveWayToOnesThatTheyDo() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?metric=interactions&f.source=direct")) {
            assertThat(dashboard.card("course").textContent()).contains("Visitors per day");
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void theWeekdaysOfAComparisonAreTheSame() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?period=month&zone=UTC")) {
            dashboard.press("As table");
            List<String> rows = dashboard.card("course").locator("tbody tr").allTextContents();

            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                Matching days = Matching.of(row);
                assertThat(days.second()).isEqualTo(days.first());
            });
        }
    }

    /** The two weekdays in a row of the chart's table. */
    private record Matching(String first, String second) {

        private static final Pattern DAY = Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)");

        static Matching of(String row) {
            List<String> days =
                    DAY.matcher(row).results().map(found -> found.group()).toList();
            return new Matching(days.get(0), days.get(1));
        }
    }

    @Test
    void datesOfOnesOwnAreShown() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.go("?from=2026-01-05&to=2026-01-11&zone=UTC");
            dashboard.press("As table");
            assertThat(dashboard.card("course").locator("tbody tr").count()).isEqualTo(7);
            assertThat(dashboard.page().locator("header.bar").textContent()).contains("Jan 5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "Excel"})
    void whatIsShownIsSavedAsAFile(String format) throws IOException {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.card("course").locator("summary").first().click();
            Download file = dashboard
                    .page()
                    .waitForDownload(() -> dashboard
                            .card("course")
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(format))
                            .click());

            assertThat(file.suggestedFilename()).matches("course-.*\\.(csv|xlsx)");
            assertThat(Files.size(file.path())).isGreaterThan(500);
            if (format.equals("CSV")) {
                assertThat(Files.readAllLines(file.path())).hasSizeGreaterThanOrEqualTo(29);
            }
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void aNoteIsKeptAndShownUntilItIsRemoved() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.press("Add note");
            dashboard.page().getByLabel("What happened").fill("Winter <b>sale</b>");
            dashboard.page().locator("#note button.main").click();
            dashboard.page().locator("svg.line .note").first().waitFor();
            assertThat(dashboard.page().locator("svg.line .note").first().textContent())
                    .contains("Winter <b>sale</b>");

            dashboard.page().locator("details.notes summary").click();
            dashboard.press("Remove the note Winter <b>sale</b>");
            dashboard.awaitGone("svg.line .note");
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void itSpeaksGermanAndStaysDark() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.press("Settings");
            dashboard.page().getByLabel("Language").selectOption("de");
            dashboard.page().getByText("Besucher").first().waitFor();
            dashboard.page().keyboard().press("Escape");
            dashboard.press("Hell oder dunkel");
            dashboard.page().reload();
            dashboard.settled();

            assertThat(dashboard.page().locator("html").getAttribute("lang")).isEqualTo("de");
            assertThat(dashboard.page().locator("html").getAttribute("data-theme"))
                    .isEqualTo("dark");
            assertThat(dashboard.page().locator("nav.views").textContent()).contains("Überblick");
        }
    }

    @Test
    void whatCannotBeLoadedSaysSoAndIsTriedAgain() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().route("**/api/analytics/query", route -> route.abort());
            dashboard.page().keyboard().press("w");
            dashboard.page().getByRole(AriaRole.ALERT).first().waitFor();
            assertThat(dashboard.page().getByRole(AriaRole.ALERT).first().textContent())
                    .contains("The server cannot be reached.");

            dashboard.page().unroute("**/api/analytics/query");
            dashboard.press("Try again");
            dashboard.awaitGone("[role=alert]");
            dashboard.settled();
            assertThat(dashboard.page().locator("button.stat").count()).isGreaterThan(3);
        }
    }

    @Test
    void whoIsOfflineIsTold() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().context().setOffline(true);
            dashboard.page().locator(".banner").waitFor();
            assertThat(dashboard.page().locator(".banner").textContent()).contains("You are offline");
            dashboard.page().context().setOffline(false);
            dashboard.awaitGone(".banner");
        }
    }

    @Test
    void aFunnelAndAPathTellHowPeopleGoOn() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?view=journeys&period=91d")) {
            assertThat(dashboard.card("funnel").locator("ol.funnel li").count()).isGreaterThanOrEqualTo(2);
            assertThat(dashboard.card("paths").locator("ul.tree li").count()).isPositive();
            dashboard.page().getByLabel("Broken down by").selectOption("deviceCategory");
            dashboard.card("funnel").locator("table").waitFor();
            assertThat(dashboard.card("funnel").locator("table").textContent()).contains("Desktop");
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void aFileIsWrittenAndFetched() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 1280, "?view=system")) {
            dashboard.page().locator("select[name=format]").selectOption("csv");
            dashboard.press("Write");
            Locator link = dashboard.card("exports").getByText("Fetch");
            link.waitFor();
            Download file = dashboard.page().waitForDownload(link::click);
            assertThat(file.suggestedFilename()).endsWith(".csv");
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "journeys", "video", "audience", "system"})
    void noViewScrollsSidewaysOnAPhone(String view) {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, 390, "?view=" + view + "&period=91d")) {
            assertThat(dashboard.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @Test
    void onPaperThereAreFiguresAndNoControls() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            dashboard.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(dashboard.page().locator("button.stat").first().isVisible())
                    .isTrue();
            assertThat(dashboard.page().locator("nav.views").isVisible()).isFalse();
            assertThat(dashboard.page().locator(".how").isVisible()).isFalse();
        }
    }

    @Test
    void theFirstLoadIsSmall() {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP)) {
            Object bytes = dashboard
                    .page()
                    .evaluate(
                            "performance.getEntriesByType('resource').filter(one => one.name.includes('/analytics/a-'))"
                                    + ".reduce((sum, one) => sum + one.encodedBodySize, 0)");
            assertThat(((Number) bytes).longValue()).isBetween(20_000L, 130L * 1024);
        }
    }
}
