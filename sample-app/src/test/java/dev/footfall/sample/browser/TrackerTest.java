package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.footfall.event.Event;
import dev.footfall.sample.OpenShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of another origin include the tracker. */
class TrackerTest {

    private static final OpenShop COLLECTOR = TrackedVisit.collector();
    private static final String TRACK = "footfall.track('user signup', {eventMetadata: {source: 'email'}})";

    private final TrackedVisit visit = new TrackedVisit(COLLECTOR);
    private final Page page = visit.page();

    @AfterEach
    void leave() {
        visit.close();
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
    }

    @Test
    void aPageThatIsOpenedIsViewed() {
        visit.open(
                "/chairs?utm_source=letter&utm_campaign=spring&gclid=secret&email=a@b.example&utm_email=a@b.example");

        List<Event> events = visit.await("page view", 1);

        assertThat(events).hasSize(1);
        Event view = events.get(0);
        assertThat(view.metadata().asMap())
                .containsOnlyKeys("path", "utm_source", "utm_campaign", "gclid")
                .containsEntry("path", "/chairs")
                .containsEntry("utm_source", "letter")
                .containsEntry("utm_campaign", "spring")
                .containsEntry("gclid", true);
        assertThat(view.referer()).isEqualTo(visit.address("/chairs"));
        assertThat(view.domain()).isEqualTo("localhost");
        assertThat(view.session()).matches("[0-9a-f-]{36}");
        assertThat(view.visitor()).isNotNull();
        assertThat(page.context().cookies()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void onlyTheFirstViewSaysFromWhichOtherSiteTheVisitorCame() {
        try (TrackedVisit elsewhere = new TrackedVisit(COLLECTOR)) {
            visit.open("/landing");
            visit.await("page view", 1);
            elsewhere.open(
                    "/found?by=a@b.example",
                    "<meta name=referrer content=unsafe-url>",
                    "<a href='" + visit.address("/chairs") + "'>here</a>");
            elsewhere.page().click("a");
            elsewhere.page().waitForURL(visit.address("/chairs"));
            elsewhere.page().waitForFunction("window.footfall");
            elsewhere.page().evaluate("history.pushState(null, '', '/tables')");

            visit.await("page view", 3);

            assertThat(visit.events())
                    .extracting(Event::referer)
                    .containsExactly(visit.address("/landing"), elsewhere.address("/found"), visit.address("/tables"));
        }
    }

    @Test
    void withinOnePageAnotherPathIsAnotherView() {
        visit.open("/a");
        page.evaluate("history.pushState(null, '', '/b')");
        page.evaluate("history.pushState(null, '', '/b?sorted=1#end')");
        page.evaluate("history.replaceState({}, '', '/b')");
        page.evaluate("history.replaceState({}, '', '/c')");
        page.evaluate("location.hash = 'end'");
        page.goBack();
        page.evaluate(
                "() => new Promise(done => { addEventListener('popstate', done, {once: true}); history.go(-1); })");
        page.evaluate(TRACK);

        visit.await("user signup", 1);

        assertThat(visit.events("page view"))
                .extracting(event -> event.metadata().get("path"))
                .containsExactly("/a", "/b", "/c", "/b");
        assertThat(requests()).hasSize(1);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void thePageNavigatesAsItDidBefore() {
        visit.open("/a");

        assertThat(page.evaluate("[history.pushState({n: 1}, '', '/b'), history.state.n, history.length].join()"))
                .isEqualTo(",1,3");
        assertThat(
                        page.evaluate(
                                "() => { try { history.pushState(null, '', 'https://other.example/') } catch (e) { return e.name } }"))
                .isEqualTo("SecurityError");
    }

    @Test
    void whatHappensSoonAfterEachOtherIsOneRequest() {
        visit.open("/a");
        page.evaluate("() => { for (let i = 0; i < 19; i++) footfall.track('user signup') }");

        visit.await("user signup", 19);

        assertThat(requests()).hasSize(1);
        assertThat(visit.events()).hasSize(20);
        assertThat(visit.events())
                .extracting(Event::session)
                .containsOnly(visit.events().get(0).session());
    }

    @Test
    void theSameRequestSentAgainIsCountedOnce() throws IOException, InterruptedException {
        visit.open("/a");
        page.evaluate(TRACK);
        visit.await("user signup", 1);
        Request first = requests().get(0);

        HttpResponse<String> again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(first.url()))
                                .header("Origin", visit.address(""))
                                .header("Content-Type", "text/plain;charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(first.postData()))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(visit.events()).hasSize(2);
    }

    @Test
    void whoeverLeavesAtOnceIsCounted() {
        visit.open("/a");
        visit.leave();

        assertThat(visit.await("page view", 1)).hasSize(1);
    }

    @Test
    void aTabThatIsHiddenTellsWhatItKnows() {
        page.clock().install();
        visit.open("/a");
        hide();

        visit.await("page view", 1);

        assertThat(requests()).extracting(Request::resourceType).containsExactly("ping");
    }

    @Test
    void whatAPageTracksWhileItIsLeftIsCounted() {
        visit.open("/a");
        page.evaluate("() => addEventListener('pagehide', () => { " + TRACK + " })");
        visit.leave();

        visit.await("user signup", 1);
        assertThat(visit.await("page view", 1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "() => false", "() => { throw new TypeError() }"})
    void withoutBeaconsATabThatIsHiddenTellsItToo(String sendBeacon) {
        page.addInitScript("Navigator.prototype.sendBeacon = " + sendBeacon);
        page.clock().install();
        visit.open("/a");
        hide();

        visit.await("page view", 1);

        assertThat(requests()).extracting(Request::resourceType).containsExactly("fetch");
    }

    @Test
    void aPageThatNeverSaysWhereItIsSendsNoBeacons() {
        page.clock().install();
        visit.open("/a", "<meta name=referrer content=no-referrer>" + visit.script("data-beacon=off"), "");
        hide();

        visit.await("page view", 1);

        assertThat(requests()).extracting(Request::resourceType).containsExactly("fetch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})",
                "Object.defineProperty(navigator, 'doNotTrack', {value: '1'})"
            })
    void whoeverWantsNotToBeTrackedIsNot(String wish) {
        page.addInitScript(wish);
        visit.open("/a");
        page.evaluate("() => { for (let i = 0; i < 25; i++) footfall.track('user signup') }");
        page.evaluate("() => { footfall.video('film-1', 'like'); history.pushState(null, '', '/b') }");
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
        visit.leave();

        assertThat(page.context().cookies()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        try (TrackedVisit other = new TrackedVisit(COLLECTOR)) {
            other.open("/a");
            other.await("page view", 1);
        }
        assertThat(visit.sent()).isEmpty();
        assertThat(visit.events()).isEmpty();
    }

    @Test
    void aScriptThatIsIncludedTwiceRunsOnce() {
        visit.open("/a", visit.script("") + visit.script(""), "");
        page.evaluate("history.pushState(null, '', '/b')");
        page.evaluate(TRACK);

        visit.await("user signup", 1);

        assertThat(visit.events()).hasSize(3);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aScriptWithoutATokenDoesNothing() {
        visit.open("/a", visit.script("").replace("data-token", "data-else"), "");
        page.evaluate("() => { for (let i = 0; i < 25; i++) footfall.track('user signup') }");
        visit.leave();

        assertThat(visit.sent()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void theAttributesOfTheScriptSayWhatThePageKnows() {
        visit.open(
                "/a",
                visit.script("data-workspace=north data-session=visit-7 data-domain=shop.example" + " data-views=off"),
                "");
        page.evaluate(
                "footfall.track('product interaction', {assetId: 'chair', eventMetadata: {part: 'arm'}, metric: 2})");

        List<Event> events = visit.await("product interaction", 1);

        assertThat(events).hasSize(1);
        Event event = events.get(0);
        assertThat(event.workspace()).isEqualTo("north");
        assertThat(event.session()).isEqualTo("visit-7");
        assertThat(event.domain()).isEqualTo("shop.example");
        assertThat(event.asset()).isEqualTo("chair");
        assertThat(event.metric()).isEqualTo(2);
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aBlankAttributeIsAsGoodAsNone() {
        visit.open("/a", visit.script("data-workspace='' data-session='' data-domain=' ' data-endpoint=''"), "");

        Event view = visit.await("page view", 1).get(0);

        assertThat(view.workspace()).isNull();
        assertThat(view.session()).matches("[0-9a-f-]{36}");
        assertThat(view.domain()).isEqualTo("localhost");
    }

    @Test
    void aTagIsCutBetweenItsCharacters() {
        visit.open("/a?utm_source=" + "a".repeat(199) + "%F0%9F%98%80".repeat(2));

        assertThat(visit.await("page view", 1).get(0).metadata().get("utm_source"))
                .isEqualTo("a".repeat(199) + Character.toString(0x1F600));
    }

    @Test
    void nothingIsThrownIntoThePage() {
        String script = page.request()
                .get("http://localhost:" + COLLECTOR.port() + "/analytics/tracker.js")
                .text();
        visit.open("/a", "<script data-token=x>" + script + "</script>", "");
        page.evaluate(
                "() => { footfall.video(Symbol(), Symbol()); footfall.track(Symbol(), Symbol()); footfall.track() }");
        page.evaluate("footfall.video('film-1', 'like', {get metric() { throw new TypeError() }})");
        page.evaluate("() => { for (let i = 0; i < 25; i++) footfall.track('user signup') }");
        visit.leave();

        assertThat(visit.sent()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aWrongEventCostsNoneOfTheOthers() {
        visit.open("/a");
        page.evaluate("footfall.track('no such type')");
        page.evaluate(
                "() => { const ring = {}; ring.ring = ring; footfall.track('user signup', {eventMetadata: ring}) }");
        page.evaluate("footfall.track('user signup', {userId: 'x'.repeat(200)})");
        page.evaluate(TRACK);

        assertThat(visit.await("user signup", 1)).hasSize(2);
    }

    @Test
    void aRequestThatFailsIsSentAgainButNotForEver() {
        page.clock().install();
        page.addInitScript(
                "window.tried = 0; window.fetch = () => { tried++; return Promise.reject(new TypeError()) }");
        visit.open("/a");
        for (int i = 0; i < 20; i++) {
            page.clock().runFor(10_000);
        }

        assertThat(page.evaluate("tried")).isEqualTo(5);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void whatComesWhileTheApiFailsWaitsForItsTurn() {
        page.clock().install();
        page.addInitScript(
                "window.tried = 0; window.fetch = () => { tried++; return Promise.resolve(new Response('', {status: 503})) }");
        visit.open("/a");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        Object first = page.evaluate("tried");
        page.evaluate("() => { for (let i = 0; i < 100; i++) footfall.track('user signup') }");
        page.evaluate("() => { for (let i = 0; i < 100; i++) footfall.track('user signup') }");

        assertThat(first).isEqualTo(1);
        assertThat(page.evaluate("tried")).isEqualTo(1);
        page.clock().runFor(16_000);
        assertThat((int) page.evaluate("tried")).isBetween(2, 4);
    }

    @Test
    void whatIsTooMuchWaitsAsLongAsItIsAskedToAndIsNeverGivenUp() {
        page.clock().install();
        page.addInitScript(
                "window.tried = 0; window.sent = 0; window.fetch = (url, { body }) => {"
                        + " const much = ++tried < 8; if (!much) sent += JSON.parse(body).length;"
                        + " return Promise.resolve(new Response('', much ? {status: 429, headers: {'Retry-After': '30'}} : {})) }");
        visit.open("/a");
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);
        assertThat(page.evaluate("tried")).isEqualTo(1);
        page.evaluate("() => { for (let i = 0; i < 99; i++) footfall.track('user signup') }");
        page.clock().runFor(19_000);
        assertThat(page.evaluate("tried")).isEqualTo(1);

        for (int i = 0; i < 30; i++) {
            page.clock().runFor(10_000);
        }

        assertThat(page.evaluate("tried")).isEqualTo(7 + 100 / 20);
        assertThat(page.evaluate("sent")).isEqualTo(100);
    }

    @Test
    void whatIsTooMuchIsNotFollowedByTheRestAtOnce() {
        page.clock().install();
        page.addInitScript("window.tried = 0; window.answers = []; window.fetch = () => {"
                + " tried++; return new Promise(resolve => answers.push(resolve)) }");
        visit.open("/a");
        page.clock().pauseAt(System.currentTimeMillis() + 10_000);
        page.evaluate("() => answers.pop()(new Response('', {status: 429}))");
        page.evaluate("() => { for (let i = 0; i < 99; i++) footfall.track('user signup') }");
        page.clock().runFor(10_000);
        Object second = page.evaluate("tried");
        page.evaluate("() => answers.pop()(new Response(''))");

        assertThat(second).isEqualTo(2);
        assertThat(page.evaluate("tried")).isEqualTo(3);
    }

    @Test
    void aRefusalThatNamesNoFaultsIsFinal() {
        page.clock().install();
        page.addInitScript("window.tried = 0; window.fetch = () => { tried++;"
                + " return Promise.resolve(new Response('{\"error\":{}}', {status: 422})) }");
        visit.open("/a");
        page.clock().runFor(60_000);

        assertThat(page.evaluate("tried")).isEqualTo(1);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void whatFailedOnceArrivesOnce() {
        page.addInitScript("{ const own = fetch; let tried = 0; window.fetch = (...given) =>"
                + " tried++ ? own(...given) : own(...given).then(() => Promise.reject(new TypeError())) }");
        visit.open("/a");
        page.waitForCondition(() -> visit.sent().size() == 2);
        page.evaluate(TRACK);

        assertThat(visit.await("user signup", 1)).hasSize(2);
    }

    @Test
    void aWrongClockPutsNothingIntoAnotherYear() {
        page.clock().install(new Clock.InstallOptions().setTime("2044-01-01T00:00:00Z"));
        visit.open("/a");
        page.clock().runFor(2_000);

        assertThat(visit.await("page view", 1).get(0).occurredAt())
                .isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void aSessionLastsFromPageToPageAndEndsWhenNothingHappensForHalfAnHour() {
        page.clock().install();
        visit.open("/a");
        page.clock().fastForward("29:00");
        visit.open("/b");
        page.clock().fastForward("29:00");
        page.evaluate(TRACK);
        page.clock().fastForward("31:00");
        page.evaluate(TRACK);
        visit.leave();
        visit.await("user signup", 2);

        List<String> sessions = visit.events().stream()
                .map(event -> String.valueOf(event.session()))
                .toList();

        assertThat(sessions).hasSize(4);
        assertThat(sessions.get(1)).isEqualTo(sessions.get(0));
        assertThat(sessions.get(2)).isEqualTo(sessions.get(0));
        assertThat(sessions.get(3)).isNotEqualTo(sessions.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete Crypto.prototype.randomUUID",
                "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no') }})"
            })
    void aBrowserThatLacksSomethingIsCountedAllTheSame(String lack) {
        page.addInitScript(lack);
        visit.open("/a");
        page.evaluate(TRACK);

        List<Event> events = visit.await("user signup", 1);

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.id().version()).isEqualTo(4);
            assertThat(event.id().variant()).isEqualTo(2);
        });
        assertThat(events.get(0).session()).isNotNull().isEqualTo(events.get(1).session());
        assertThat(visit.complaints()).isEmpty();
    }

    /** What the page has sent, at least one: what is stored may be known before the browser has told of its request. */
    private List<Request> requests() {
        page.waitForCondition(() -> !visit.sent().isEmpty());
        page.evaluate("0");
        return visit.sent();
    }

    private void hide() {
        page.evaluate("() => { Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                + " document.dispatchEvent(new Event('visibilitychange')) }");
    }
}
