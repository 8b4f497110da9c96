package dev.footfall.servlet.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.system.SystemTotals;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Requests;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host's requests are measured, each once. */
class TrafficTest extends InEveryContainer {

    private final BusyServlet busy = new BusyServlet();

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.servlet(busy);
    }

    @ParameterizedTest
    @CsvSource({
        "/videos/17?secret=1, /videos/*,     200, ",
        "/matched/17,         /matched/{id}, 200, ",
        "/missing,            other,         404, ",
        "/send-error,         other, 500, API",
        "/unavailable,        other, 503, API",
        "/throw,              other, 500, PROCESSING",
        "/throw-storage,      other, 500, STORAGE",
        "/upstream-reset,     other, 500, PROCESSING",
        "/dispatch-throw,     other, 500, PROCESSING",
        "/dispatch-storage,   other, 500, STORAGE",
        "/dispatch-reset,     other, 500, PROCESSING",
        "/later-forbidden,    other, 403, ",
        "/later,              /later,        200, ",
        "/later-wrong,        other, 502, API",
        "/dispatch,           /dispatch,     200, ",
        "/twice,              /twice,        200, ",
        "/handled,            /handled,      200, ",
        "/never,              other, 500, API"
    })
    void aRequestIsCountedOnceHoweverItEnds(String path, String endpoint, int status, @Nullable ErrorKind error) {
        assertThat(site.get(path).status()).isEqualTo(status);
        Requests requests = counted(1);

        assertThat(requests.errors()).isEqualTo(error == null ? Map.of() : Map.of(error, 1L));
        assertThat(totals().endpoints()).containsOnlyKeys(endpoint);
    }

    @Test
    void aRequestThatIsAnsweredLaterTakesUntilThen() {
        site.get("/handled");
        counted(1);

        assertThat(totals().average()).isGreaterThan(40);
    }

    @Test
    void aClientThatLeavesWhileItIsAnsweredIsNoError() throws IOException, InterruptedException {
        RawHttp.leaveWhen(busy.hasBegun, site.port(), "GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(counted(1).errors()).isEmpty();
        assertThat(totals().endpoints()).containsOnlyKeys("/endless");
    }

    @Test
    void pathsThatTheHostRefusesOrRedirectsTakeNoRoomFromItsOwn() {
        for (int i = 0; i < 220; i++) {
            String invented = "/" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            site.get(invented + "-login");
            site.get(invented + "-elsewhere");
        }
        site.get("/videos");

        assertThat(counted(441).errors()).isEmpty();
        assertThat(totals().endpoints()).containsOnlyKeys("other", "/videos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/analytics/events", "/api/analytics/events/views", "/api/analytics/events/x"})
    void ourOwnRequestsAreNotCounted(String ours) {
        site.ask(ours);
        site.get("/videos");

        assertThat(counted(1).count()).isEqualTo(1);
        assertThat(totals().endpoints()).containsOnlyKeys("/videos");
    }

    @Test
    void nothingIsCountedWhereItIsSwitchedOff() {
        restart(configure(Site.on(container)).setting("analytics.system.enabled", "false"));

        assertThat(site.get("/videos").text()).isEqualTo("ok");
        assertThat(site.get("/throw").status()).isEqualTo(500);
        assertThat(totals().isMeasured()).isFalse();
        assertThat(totals().requests().count()).isZero();
    }

    /** Waits for so many; a request is counted when it has ended, which its client may know a little earlier. */
    private Requests counted(long count) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (totals().requests().count() < count && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        Requests requests = totals().requests();
        assertThat(requests.count()).isEqualTo(count);
        return requests;
    }

    private SystemTotals totals() {
        Instant now = site.clock().instant();
        return site.engine()
                .system()
                .figures()
                .totals(new TimeRange(now.minus(Duration.ofHours(1)), now.plusMillis(1)));
    }
}
