package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser asks before and after it lets a page talk to us. */
class CorsTest extends InEveryContainer {

    @ParameterizedTest
    @CsvSource({
        "/api/analytics/events?bearer_token=browser,       https://shop.example,        204",
        "/api/analytics/events?bearer_token=browser,       http://localhost:8080,       204",
        "/api/analytics/events/views?bearer_token=browser, https://x.shops.example,     204",
        "/api/analytics/events/some-id?bearer_token=browser, https://shop.example,      204",
        "/api/analytics/events?bearer_token=browser,       https://widget.example,      403",
        "/api/analytics/events?bearer_token=browser,       https://evil.org,            403",
        "/api/analytics/events?bearer_token=browser,       null,                        403",
        "/api/analytics/events?bearer_token=private,       https://shop.example,        403",
        "/api/analytics/events?bearer_token=nobody,        https://shop.example,        403",
        "/api/analytics/events,                            https://shop.example,        204",
        "/api/analytics/events,                            https://widget.example,      204",
        "/api/analytics/events,                            https://evil.org,            403",
        "/api/analytics/events,                            https://shop.example.evil.org, 403"
    })
    void aPreflightIsAnsweredForPagesThatHoldTheToken(String path, String origin, int status) {
        Reply reply = site.send(
                "OPTIONS",
                path,
                new byte[0],
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Vary")).isEqualTo("Origin");
        if (status == 204) {
            assertThat(reply.text()).isEmpty();
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(reply.header("Access-Control-Allow-Methods")).contains("GET", "POST");
            assertThat(reply.header("Access-Control-Allow-Headers"))
                    .contains("authorization", "content-type", "content-encoding");
            assertThat(Integer.parseInt(reply.header("Access-Control-Max-Age"))).isPositive();
        } else {
            assertThat(reply.errorType()).isEqualTo("forbidden");
            assertNotReadable(reply);
        }
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void whoeverAsksForTheMethodsIsTold() {
        Reply reply = site.send("OPTIONS", EVENTS, new byte[0]);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @CsvSource({
        "browser, https://shop.example,   '{\"eventType\":\"user signup\"}', 200",
        "browser, https://shop.example,   '{\"eventType\":\"nonsense\"}',    422",
        "browser, https://shop.example,   '{\"eventType\":\"user signup\",\"orgId\":\"rival\"}', 403",
        "widget,  http://widget.example,  '{\"eventType\":\"user signup\"}', 200"
    })
    void aPageOfTheTokenReadsAnswersAndErrors(String token, String origin, String body, int status) {
        Reply reply = site.post(EVENTS + "?bearer_token=" + token, body, "Origin", origin);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(reply.header("Access-Control-Expose-Headers")).contains("Link", "Retry-After");
        assertThat(reply.header("Vary")).isEqualTo("Origin");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void aPageReadsThatItMayNotRead() {
        Reply reply = site.get(EVENTS + "?bearer_token=browser", "Origin", "https://shop.example");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }

    @ParameterizedTest
    @CsvSource({"browser, https://evil.org", "private, https://shop.example", "nobody, https://shop.example"})
    void noOtherPageReadsAnything(String token, String origin) {
        assertNotReadable(site.get(EVENTS + "?bearer_token=" + token, "Origin", origin));
        assertNotReadable(site.post(EVENTS + "?bearer_token=" + token, "{}", "Origin", origin));
    }

    private static void assertNotReadable(Reply reply) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Methods")).isEmpty();
    }
}
