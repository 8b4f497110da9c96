package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose clock is wrong. It is noon of the fifth of May 2021 here. */
class SenderClockTest extends InEveryContainer {

    @ParameterizedTest
    @CsvSource({
        "2021-05-05T12:00:00Z,          2021-05-05T11:59:50Z,     2021-05-05T11:59:50Z",
        "2031-01-01T00:00:00.000Z,      2030-12-31T23:59:57.750Z, 2021-05-05T11:59:57.750Z",
        "2031-01-01T02:00:00+02:00,     2030-12-31T23:59:57Z,     2021-05-05T11:59:57Z",
        "2031-01-01T02:00:00%2B02:00,   2030-12-31T23:59:57Z,     2021-05-05T11:59:57Z",
        "1970-01-01T00:00:10Z,          1970-01-01T00:00:00Z,     2021-05-05T11:59:50Z",
        "'',                            2021-05-05T11:00:00Z,     2021-05-05T11:00:00Z"
    })
    void whatHappenedSoLongBeforeItWasSentHappenedSoLongAgo(String sentAt, String occurredAt, Instant stored) {
        Reply reply = send(sentAt, occurredAt);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(site.stored()).extracting(Event::occurredAt).containsExactly(stored);
        assertThat(Instant.parse(reply.json().get(0).get("occurredAt").asText()))
                .isEqualTo(stored);
    }

    @Test
    void anEventThatDoesNotSayWhenOccurredNow() {
        String path = EVENTS + "?sentAt=2031-01-01T00:00:00Z";

        assertThat(site.post(path, "{\"eventType\":\"user signup\"}", "Authorization", "Bearer private")
                        .status())
                .isEqualTo(200);
        assertThat(site.stored())
                .extracting(Event::occurredAt)
                .containsExactly(site.clock().instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1620216000000",
                "2021-05-05T12:00:00",
                "1969-12-31T23:59:59Z",
                "%2B999999999-12-31T23:59:59Z"
            })
    void whatIsNoTimeIsRefused(String sentAt) {
        Reply reply = send(sentAt, "2021-05-05T11:00:00Z");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errorType()).isEqualTo("invalid_request");
        assertThat(reply.errorMessage()).startsWith("sentAt must be a time");
        assertThat(site.stored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-05T12:00:00Z, 2021-05-06T12:00:01Z",
        "2031-01-01T00:00:00Z, 2031-01-02T00:00:01Z",
        "2031-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z, 1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z, +999999999-12-31T23:59:59Z",
        "9999-12-31T00:00:00Z, -999999999-01-01T00:00:00Z"
    })
    void theBoundsHoldForTheTimeByOurClock(String sentAt, String occurredAt) {
        Reply reply = send(sentAt, occurredAt);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error().path("faults").get(0).path("field").asText()).isEqualTo("occurredAt");
        assertThat(site.stored()).isEmpty();
    }

    private Reply send(String sentAt, String occurredAt) {
        return site.post(
                EVENTS + "?sentAt=" + sentAt,
                "{\"eventType\":\"user signup\",\"occurredAt\":\"" + occurredAt + "\"}",
                "Authorization",
                "Bearer private");
    }
}
