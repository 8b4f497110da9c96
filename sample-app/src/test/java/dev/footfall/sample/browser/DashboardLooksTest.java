package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The dashboard can be used by everybody: what axe finds of WCAG 2.2 AA, and pictures of every view with the build's
 * output.
 */
class DashboardLooksTest {

    private static final OpenShop SHOP = OpenDashboard.shopWithVisitors();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @ParameterizedTest
    @CsvSource({
        "overview, 1280, LIGHT",
        "overview, 1280, DARK",
        "overview, 390, LIGHT",
        "journeys, 1280, LIGHT",
        "journeys, 390, DARK",
        "video, 1280, LIGHT",
        "video, 1280, DARK",
        "audience, 1280, LIGHT",
        "audience, 390, DARK",
        "system, 1280, LIGHT",
        "system, 1280, DARK"
    })
    void aViewIsForEverybody(String view, int width, ColorScheme scheme) {
        try (OpenDashboard dashboard = OpenDashboard.of(SHOP, width, "?period=91d&view=" + view)) {
            dashboard.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            dashboard
                    .owner()
                    .photograph("dashboard-" + view + "-" + width + "-"
                            + scheme.name().toLowerCase(Locale.ROOT));

            assertThat(violations(dashboard.page())).isEmpty();
            assertThat(dashboard.owner().complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDoorTheHelpTheTableAndAnErrorAreForEverybody(ColorScheme scheme) {
        try (OpenDashboard dashboard = OpenDashboard.door(SHOP, 1280)) {
            dashboard.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(violations(dashboard.page())).isEmpty();
            dashboard.enter(OpenDashboard.token(SHOP));
            dashboard.settled();
            dashboard.press("As table");
            dashboard.page().keyboard().press("?");
            dashboard.page().locator("#keys[open]").waitFor();
            assertThat(violations(dashboard.page())).isEmpty();
            dashboard.page().keyboard().press("Escape");
            dashboard.page().route("**/api/analytics/query", route -> route.abort());
            dashboard.page().keyboard().press("q");
            dashboard.page().locator(".trouble").first().waitFor();
            assertThat(violations(dashboard.page())).isEmpty();
        }
    }

    @Test
    void whereNothingHasComeInItTellsHowToBegin() {
        try (OpenShop empty = OpenShop.withFootfall(
                        "--sample.demo-data=false",
                        OpenDashboard.SETTINGS[0],
                        OpenDashboard.SETTINGS[1],
                        OpenDashboard.SETTINGS[2]);
                OpenDashboard dashboard = OpenDashboard.of(empty)) {
            dashboard.page().locator(".welcome").waitFor();
            dashboard.owner().photograph("dashboard-empty");

            assertThat(dashboard.page().locator(".welcome").textContent())
                    .contains("/shop/analytics/tracker.js")
                    .contains("/shop/api/analytics/events");
            assertThat(violations(dashboard.page())).isEmpty();
        }
    }

    /** What axe finds, a line for each. */
    private static String violations(Page page) {
        page.evaluate(axe());
        return String.valueOf(
                page.evaluate(
                        "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))"
                                + ".violations.map(found => `${found.id}: ${found.nodes.map(node => node.html.slice(0, 160)"
                                + " + ' ' + node.any.map(check => check.message).join()).slice(0, 3).join(' | ')}`).join('\\n')"));
    }

    private static String axe() {
        String place = "/axe.min.js";
        try (InputStream script = DashboardLooksTest.class.getResourceAsStream(place)) {
            return new String(Objects.requireNonNull(script, place).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
