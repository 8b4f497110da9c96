package dev.footfall.sample.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dev.footfall.event.Event;
import dev.footfall.sample.OpenShop;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages with the tracker have videos. */
class TrackedVideosTest {

    private static final OpenShop COLLECTOR = TrackedVisit.collector();
    private static final Offset<Double> A_LITTLE = within(0.4);

    /** Adds a player of so many seconds of silence to the page. */
    private static final String PLAYER = """
            ([seconds, id]) => {
              const rate = 8000, length = rate * seconds, bytes = new DataView(new ArrayBuffer(44 + length));
              const word = (at, text) => [...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
              word(0, 'RIFF'); bytes.setUint32(4, 36 + length, true); word(8, 'WAVEfmt ');
              bytes.setUint32(16, 16, true); bytes.setUint16(20, 1, true); bytes.setUint16(22, 1, true);
              bytes.setUint32(24, rate, true); bytes.setUint32(28, rate, true); bytes.setUint16(32, 1, true);
              bytes.setUint16(34, 8, true); word(36, 'data'); bytes.setUint32(40, length, true);
              for (let i = 0; i < length; i++) bytes.setUint8(44 + i, 128);
              window.player = document.createElement('video');
              player.muted = true;
              if (id) player.dataset.video = id;
              player.dataset.bitrate = 2500;
              player.src = URL.createObjectURL(new Blob([bytes], {type: 'audio/wav'}));
              document.body.append(player);
            }""";

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
    void aVideoThatIsPlayedToItsEndIsWatchedAndComplete() {
        visit.open("/films");
        add(3, "film-1");
        page.evaluate("player.play()");

        visit.await("video complete", 1);

        assertThat(visit.events("video view")).hasSize(1);
        assertThat(visit.events("video complete")).hasSize(1);
        assertThat(visit.events("video error")).isEmpty();
        assertThat(watched()).isCloseTo(3, A_LITTLE);
        assertThat(quality("playingMs") / 1_000).isCloseTo(watched(), within(0.01));
        assertThat(visit.events("video quality"))
                .extracting(event -> String.valueOf(event.metadata().get("bitrateKbps")))
                .containsOnly("2500");
        assertThat(visit.events().stream().filter(event -> event.type().startsWith("video")))
                .extracting(Event::asset)
                .containsOnly("film-1");
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void aVideoThatIsPlayedAgainIsViewedAgain() {
        visit.open("/films");
        add(1, "film-1");
        page.evaluate("player.play()");
        visit.await("video complete", 1);
        page.evaluate("player.play()");
        visit.await("video complete", 2);

        assertThat(visit.events("video view")).hasSize(2);
        assertThat(watched()).isCloseTo(2, A_LITTLE);
    }

    @Test
    void whatIsSkippedOrStoodStillIsNotWatched() {
        visit.open("/films");
        add(60, "film-1");
        page.evaluate("player.play()");
        playUntil(1);
        page.evaluate("player.currentTime = 40");
        playUntil(41);
        page.evaluate("player.currentTime = 10");
        playUntil(11);
        page.evaluate("player.pause()");
        visit.await("video watch", 1);
        page.evaluate("player.currentTime = 50");
        page.waitForFunction("!player.seeking");
        visit.leave();
        visit.await("page view", 1);

        assertThat(watched()).isBetween(2.0, 5.0);
        assertThat(visit.events("video view")).hasSize(1);
        assertThat(visit.events("video complete")).isEmpty();
    }

    @Test
    void twiceAsFastIsWatchedHalfAsLong() {
        visit.open("/films");
        add(4, "film-1");
        page.evaluate("() => { player.playbackRate = 2; player.play() }");
        visit.await("video complete", 1);

        assertThat(watched()).isCloseTo(2, A_LITTLE);
    }

    @Test
    void whoeverLeavesInTheMiddleHasWatchedSoFar() {
        visit.open("/films");
        add(60, "film-1");
        page.evaluate("player.play()");
        playUntil(1.5);
        visit.leave();

        visit.await("video quality", 1);

        assertThat(watched()).isBetween(1.2, 4.0);
    }

    @Test
    void anotherVideoInTheSamePlayerIsAnotherVideo() {
        visit.open("/films");
        add(60, "film-1");
        page.evaluate("player.play()");
        playUntil(1);
        page.evaluate("player.dataset.video = 'film-2'");
        playUntil(2);
        page.evaluate("player.pause()");

        visit.await("video watch", 2);

        assertThat(visit.events("video watch")).extracting(Event::asset).containsExactly("film-1", "film-2");
    }

    @Test
    void aVideoWithoutAnIdIsNobodysBusiness() {
        visit.open("/films");
        add(1, "");
        page.evaluate("() => new Promise(done => { player.onended = done; player.play() })");
        page.evaluate("footfall.video('film-9', 'like')");

        visit.await("video like", 1);

        assertThat(visit.events()).extracting(Event::type).containsExactly("page view", "video like");
    }

    @Test
    void bufferingLastsFromWaitingToPlaying() {
        page.clock().install();
        visit.open("/films", visit.script(""), "<video data-video='film-1'></video>");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        happens("waiting");
        page.clock().runFor(1_500);
        happens("timeupdate");
        happens("playing");
        page.clock().runFor(3_000);
        happens("waiting");
        page.clock().runFor(500);
        visit.leave();

        visit.await("video quality", 1);

        assertThat(quality("bufferingMs")).isCloseTo(2_000, within(1.0));
        assertThat(quality("playingMs")).isZero();
        assertThat(visit.events("video watch")).isEmpty();
    }

    @Test
    void nobodyWaitsForAVideoThatIsNoLongerThere() {
        waiting();
        page.evaluate("document.querySelector('video').remove()");
        page.clock().fastForward("59:00");
        page.evaluate("footfall.video('film-9', 'share')");
        visit.leave();

        visit.await("video share", 1);

        assertThat(visit.events("video quality")).isEmpty();
    }

    @Test
    void nobodyWaitsForAVideoOutOfSight() {
        waiting();
        becomes("hidden");
        page.clock().fastForward("59:00");
        becomes("");
        page.clock().runFor(700);
        happens("playing");
        visit.leave();

        visit.await("video quality", 2);

        assertThat(quality("bufferingMs")).isCloseTo(1_200, within(1.0));
    }

    @Test
    void aVideoThatCannotBePlayedIsAnErrorOnce() {
        visit.open(
                "/films",
                visit.script(""),
                "<video data-video='film-1'><source src='data:video/mp4,x'><source src='data:video/webm,x'></video>"
                        + "<video data-video='film-2' src='data:video/mp4,x'></video>");
        visit.await("video error", 2);
        page.evaluate("footfall.video('film-9', 'share')");
        visit.await("video share", 1);

        assertThat(visit.events("video error"))
                .extracting(Event::asset, event -> event.metadata().get("code"))
                .containsExactlyInAnyOrder(tuple("film-1", "4"), tuple("film-2", "4"));
    }

    @Test
    void aPlayerOfTheSitesOwnTellsTheSame() {
        visit.open("/films");
        page.evaluate("footfall.video('film-7', 'view')");
        page.evaluate("footfall.video('film-7', 'watch', {metric: 12.5})");
        page.evaluate("footfall.video('film-7', 'comment', {eventMetadata: {length: 80}})");

        visit.await("video comment", 1);

        assertThat(watched()).isEqualTo(12.5);
        assertThat(visit.events("video view")).extracting(Event::asset).containsExactly("film-7");
    }

    private void add(int seconds, String id) {
        page.evaluate(PLAYER, List.of(seconds, id));
    }

    /** A video has been waiting for half a second, by a clock that stands. */
    private void waiting() {
        page.clock().install();
        visit.open("/films", visit.script(""), "<video data-video='film-1'></video>");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        happens("waiting");
        page.clock().runFor(500);
    }

    private void becomes(String hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: !!hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')) }",
                hidden);
    }

    private void playUntil(double seconds) {
        page.waitForFunction("seconds => !player.seeking && player.currentTime >= seconds", seconds);
    }

    private void happens(String type) {
        page.evaluate("type => document.querySelector('video').dispatchEvent(new Event(type))", type);
    }

    private double watched() {
        return visit.events("video watch").stream().mapToDouble(Event::metric).sum();
    }

    private double quality(String name) {
        return visit.events("video quality").stream()
                .mapToDouble(event ->
                        Double.parseDouble(String.valueOf(event.metadata().get(name))))
                .sum();
    }
}
