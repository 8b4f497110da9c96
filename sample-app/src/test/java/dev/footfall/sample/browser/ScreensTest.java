package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody has the shop's screens open. */
class ScreensTest {

    private static final int EVENTS = 2_000;
    private static final OpenShop SHOP =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    /** How many different pictures twenty frames in a row have. */
    private static final String PICTURES = """
            () => new Promise(done => {
              const pictures = new Set();
              const look = left => {
                pictures.add([...document.querySelectorAll('canvas')].map(canvas => canvas.toDataURL()).join());
                left ? requestAnimationFrame(() => look(left - 1)) : done(pictures.size);
              };
              look(19);
            })""";

    private static final double UNTIL_SOMEBODY_LOOKS = 120_000;

    @BeforeAll
    static void awaitDemoData() {
        SHOP.awaitStored(EVENTS);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatTheScreensTellIsWhatTheApiCountsAndThePageShows() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            page.waitForCondition(
                    () -> page.locator(".state[data-state=online]").count() == 3);
            assertThat(page.locator("[data-counter=online_device_num]").textContent())
                    .isEqualTo("3");
            page.waitForCondition(() ->
                    page.locator(".told").allTextContents().toString().contains("Told last: somebody was there for"));
            // As long as nobody has looked at any screen, the API does not tell screens apart.
            page.waitForCondition(
                    () -> answered().stream().anyMatch(passed -> passed > 0),
                    new Page.WaitForConditionOptions().setTimeout(UNTIL_SOMEBODY_LOOKS));
            page.getByText("Pause").click();
            page.waitForCondition(() -> passed(page).equals(answered()));
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void eachScreenSpeaksForItselfWithItsOwnKey() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            List<Request> sent = new CopyOnWriteArrayList<>();
            owner.page().onRequest(request -> {
                if (request.method().equals("POST")
                        && Objects.requireNonNullElse(request.postData(), "").contains("\"deviceId\"")) {
                    sent.add(request);
                }
            });
            Page page = open(owner);
            page.waitForCondition(
                    () -> sent.stream().anyMatch(request -> request.postData().contains("\"viewer session\"")));
            assertThat(sent).hasSizeGreaterThan(3).allSatisfy(request -> {
                Matcher device = Pattern.compile("\"deviceId\":\"(\\d+)\"").matcher(request.postData());
                assertThat(device.find()).isTrue();
                String key = page.locator("#screen-" + device.group(1)).getAttribute("data-key");
                assertThat(request.headers().get("authorization")).isEqualTo("Bearer " + key);
                assertThat(request.response().status()).isEqualTo(200);
            });
        }
    }

    @Test
    void withoutATokenTheScreensPlayAndTellNothingOfWhatIsCounted() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(390, 844)) {
            Page page = visitor.page();
            page.navigate(address());
            page.getByLabel("Token").waitFor();
            page.waitForCondition(
                    () -> page.locator(".told").allTextContents().toString().contains("Told last"));
            assertThat(page.locator("#counters").isVisible()).isFalse();
            assertThat(page.locator(".screen-figures").first().isVisible()).isFalse();
            assertThat((Integer) page.evaluate(PICTURES)).isGreaterThan(10);
            visitor.photograph("screens-without-token");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void nothingMovesForThoseWhoWantNoMotion() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(1280, 900)) {
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            open(visitor);
            assertThat((Integer) page.evaluate(PICTURES)).isLessThan(10);
        }
    }

    @Test
    void theKeyboardStopsEverythingAndLetsItGoOn() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(1280, 900)) {
            Page page = open(visitor);
            page.getByText("Pause").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#pause").textContent()).isEqualTo("Go on");
            assertThat((Integer) page.evaluate(PICTURES)).isLessThan(3);
            page.keyboard().press("Enter");
            assertThat((Integer) page.evaluate(PICTURES)).isGreaterThan(10);
        }
    }

    @Test
    void ninetyDaysHaveAllThatTheDemoDataTell() {
        try (ChromiumVisitor owner = new ChromiumVisitor(1280, 900)) {
            Page page = open(owner);
            page.getByLabel("90 days").check();
            page.waitForCondition(() -> passed(page).stream().allMatch(passed -> passed > 40));
            assertThat(page.locator("#screen-3024 .faces").textContent()).contains("Happy", "Surprised", "Calm");
            owner.photograph("screens-ninety-days");
        }
    }

    @Test
    void aScreenThatIsNotRegisteredSaysSo() {
        try (OpenShop shop = OpenShop.withFootfall();
                ChromiumVisitor visitor = new ChromiumVisitor(1280, 900)) {
            visitor.page().navigate("http://localhost:" + shop.port() + "/screens");
            assertThat(visitor.page().locator(".told").allTextContents())
                    .hasSize(3)
                    .allMatch(told -> told.startsWith("Not registered yet"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theNavigationLeadsThere() {
        try (ChromiumVisitor visitor = new ChromiumVisitor(390, 844)) {
            Page page = visitor.page();
            page.navigate("http://localhost:" + SHOP.port() + "/");
            page.getByRole(AriaRole.NAVIGATION).getByText("Screens").click();
            page.waitForURL("**/screens");
            assertThat(page.title()).startsWith("Our screens");
        }
    }

    @ParameterizedTest
    @CsvSource({"screens-tiny, 320", "screens-narrow, 390", "screens-tablet, 800", "screens-wide, 1280"})
    void thePageNeverScrollsSideways(String name, int width) {
        try (ChromiumVisitor owner = new ChromiumVisitor(width, 900)) {
            Page page = open(owner);
            page.waitForCondition(
                    () -> page.locator(".state[data-state=online]").count() == 3);
            owner.photograph(name);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static Page open(ChromiumVisitor owner) {
        owner.page().navigate(address() + "#token=" + token());
        owner.page().waitForSelector("#main[data-state=shown]");
        return owner.page();
    }

    private static String address() {
        return "http://localhost:" + SHOP.port() + "/screens";
    }

    private static String token() {
        return SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
    }

    /** How many have passed each screen, as the page says. */
    private static List<Long> passed(Page page) {
        return page.locator("[data-figure=ots]").allTextContents().stream()
                .map(text -> text.equals("–") ? -1 : Long.parseLong(text.replace(",", "")))
                .toList();
    }

    /** The same of today, as the API says. */
    private static List<Long> answered() {
        String today = LocalDate.now(ZoneOffset.UTC).toString().replace('-', '/');
        String tree = SHOP.curl("curl -s 'http://localhost/api/v2/statistics/devices/?key=" + token() + "&tzo=0&b="
                        + today + "%2000:00:00&e=" + today + "%2023:59:59&to_object=1'")
                .body();
        return List.of("3024", "3025", "3031").stream()
                .map(device -> Pattern.compile("\"n\":\"" + device + "\",\"o\":\\{},\"ots\":(\\d+)")
                        .matcher(tree))
                .map(found -> found.find() ? Long.parseLong(found.group(1)) : 0L)
                .toList();
    }
}
