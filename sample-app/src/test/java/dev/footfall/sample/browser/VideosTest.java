package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody watches the shop's films. */
class VideosTest {

    private static final int EVENTS = 3_000;
    private static final double LENGTH = 24;
    private static final OpenShop EMPTY = OpenShop.withFootfall();
    private static final OpenShop BUSY =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    /** Adds up what the player plays, by its own clock and not by the tracker's reckoning. */
    private static final String WATCH = """
            () => {
              const film = document.querySelector('#film');
              let last = null;
              window.watched = 0;
              const look = () => {
                const at = film.currentTime;
                if (last !== null && !film.paused && !film.seeking && at > last && at - last < 1) watched += at - last;
                last = film.seeking ? null : at;
                requestAnimationFrame(look);
              };
              look();
            }""";

    private static final String PICTURE = "() => document.querySelector('#picture').toDataURL()";

    @BeforeAll
    static void awaitDemoData() {
        BUSY.awaitStored(EVENTS);
    }

    @AfterAll
    static void close() {
        EMPTY.close();
        BUSY.close();
    }

    @Test
    void theApiSaysWhatWasWatchedAndClicked() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(1280, 900)) {
            Page page = visitor.page();
            page.navigate(address(EMPTY));
            page.evaluate(WATCH);
            page.getByLabel("Play the film").click();
            playUntil(page, 3);
            press(page, "Like");
            press(page, "Share");
            page.getByLabel("Comment", new Page.GetByLabelOptions().setExact(true))
                    .fill("<b>Quiet.</b>");
            press(page, "Say it");
            seek(page, LENGTH - 4);
            page.waitForFunction("() => document.querySelector('#film').ended");
            double watched = ((Number) page.evaluate("watched")).doubleValue();
            page.waitForCondition(
                    () -> video().path("engagement").path("completionRate").asDouble() == 1
                            && video().path("engagement").path("comments").asInt() == 1);

            JsonNode video = video();
            JsonNode engagement = video.path("engagement");
            assertThat(video.path("views").path("total").asInt()).isEqualTo(1);
            assertThat(video.path("views").path("unique").asInt()).isEqualTo(1);
            assertThat(watched).isBetween(6.0, 14.0);
            assertThat(engagement.path("averageWatchTime").asDouble()).isCloseTo(watched, within(0.6));
            assertThat(engagement.path("likes").asInt()).isEqualTo(1);
            assertThat(engagement.path("comments").asInt()).isEqualTo(1);
            assertThat(engagement.path("shares").asInt()).isEqualTo(1);
            assertThat(video.path("performance").path("averageBitrate").asText())
                    .isEqualTo("128k");
            assertThat(video.path("performance").path("errorRate").asDouble()).isZero();
            assertThat(page.locator("#said li").allTextContents()).containsExactly("<b>Quiet.</b>");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void thePageShowsHowTheFiguresMove() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = openAsOwner(owner);
            page.waitForSelector("#main[data-state=shown]");
            int before = figure(page, "views");
            int likes = figure(page, "likes");
            page.getByLabel("Play the film").click();
            playUntil(page, 1);
            press(page, "Like");
            press(page, "Pause");
            page.waitForCondition(() -> figure(page, "views") == before + 1 && figure(page, "likes") == likes + 1);
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void ninetyDaysHaveAllThatTheDemoDataTell() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = openAsOwner(owner);
            page.getByLabel("90 days").check();
            page.waitForCondition(() -> figure(page, "views") > 20);
            assertThat(page.locator("[data-figure]").allTextContents()).doesNotContain("–");
            owner.photograph("video-ninety-days");
        }
    }

    @Test
    void withoutATokenTheFilmPlaysAndNothingIsToldOfWhatWasCounted() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(390, 844)) {
            Page page = visitor.page();
            page.navigate(address(BUSY));
            page.getByLabel("Token").waitFor();
            Object first = page.evaluate(PICTURE);
            page.getByLabel("Play the film").click();
            playUntil(page, 2);
            assertThat(page.evaluate(PICTURE)).isNotEqualTo(first);
            assertThat(page.locator("#figures").isVisible()).isFalse();
            visitor.photograph("video-without-token");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theNavigationLeadsToEachFilm() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(390, 844)) {
            Page page = visitor.page();
            page.navigate("http://localhost:" + BUSY.port() + "/");
            page.getByRole(AriaRole.NAVIGATION).getByText("Films").click();
            page.waitForURL("**/videos");
            assertThat(page.locator(".film-card").count()).isEqualTo(3);
            visitor.photograph("videos");
            page.getByText("Oiling a table").click();
            page.waitForURL("**/videos/vid_oiling");
            assertThat(page.title()).startsWith("Oiling a table");
        }
    }

    @ParameterizedTest
    @CsvSource({"video-tiny, 320", "video-narrow, 390", "video-tablet, 800", "video-wide, 1280"})
    void thePageNeverScrollsSideways(String name, int width) {
        try (ChromiumVisitor owner = new ChromiumVisitor(width, 900)) {
            Page page = openAsOwner(owner);
            page.waitForSelector("#main[data-state=shown]");
            owner.photograph(name);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static Page openAsOwner(ChromiumVisitor owner) {
        owner.page().navigate(address(BUSY) + "#token=" + token(BUSY));
        return owner.page();
    }

    private static String address(OpenShop shop) {
        return "http://localhost:" + shop.port() + "/videos/vid_lindenrow";
    }

    private static String token(OpenShop shop) {
        return shop.bean(AnalyticsNames.class).tokens().get(0).secret();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void playUntil(Page page, double seconds) {
        page.waitForFunction(
                "at => { const film = document.querySelector('#film'); return !film.seeking && film.currentTime >= at }",
                seconds);
    }

    private static void seek(Page page, double seconds) {
        page.evaluate(
                "at => { const seek = document.querySelector('#seek'); seek.value = at;"
                        + " seek.dispatchEvent(new Event('input', {bubbles: true})) }",
                seconds);
    }

    private static int figure(Page page, String name) {
        String text = page.locator("[data-figure=" + name + "]").textContent();
        return text.equals("–") ? -1 : Integer.parseInt(text.replace(",", ""));
    }

    /** What the API says of today's clicks. */
    private static JsonNode video() {
        String answer = EMPTY.curl("curl -s 'http://localhost/analytics/videos/vid_lindenrow?period=1h' -H"
                        + " 'Authorization: Bearer " + token(EMPTY) + "'")
                .body();
        try {
            return new ObjectMapper().readTree(answer).path("data");
        } catch (IOException e) {
            throw new IllegalStateException(answer, e);
        }
    }
}
