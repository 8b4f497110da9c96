package dev.footfall.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.video.VideoApi;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Callers that ask too often. */
class TooManyRequestsTest extends InEveryContainer {

    private static final String PAGE = Site.EVENTS + "?bearer_token=page";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.token("few", "acme", "read", "", "")
                .setting("analytics.tokens[7].requests-per-minute", "2")
                .token("page", "acme", "read", "", "shop.example")
                .setting("analytics.access.page-requests-per-minute", "2")
                .setting("analytics.privacy.forwarded-header", "X-Forwarded-For");
    }

    private Reply page(String address) {
        return site.get(PAGE, "Origin", "https://shop.example", "X-Forwarded-For", address);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        for (int i = 0; i < 2; i++) {
            assertThat(site.get(Site.EVENTS, "Authorization", "Bearer few").status())
                    .isEqualTo(200);
        }
        Reply reply = site.get(Site.EVENTS, "Authorization", "Bearer few");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("30");
        assertThat(reply.errorType()).isEqualTo("rate_limited");
        assertThat(reply.errorMessage()).isEqualTo("too many requests were sent; send the next one in 30 s");

        site.clock().advance(Duration.ofMillis(29_500));
        assertThat(site.get(Site.EVENTS, "Authorization", "Bearer few").header("Retry-After"))
                .isEqualTo("1");
        site.clock().advance(Duration.ofMillis(500));
        assertThat(site.get(Site.EVENTS, "Authorization", "Bearer few").status())
                .isEqualTo(200);
    }

    @Test
    void aPrivateTokenHasNoLimitUnlessOneIsSet() {
        for (int i = 0; i < 50; i++) {
            assertThat(site.ask(Site.EVENTS).status()).isEqualTo(200);
        }
    }

    @Test
    void oneVisitorsFloodDoesNotShutOutAnotherAndItsPageCanReadWhy() {
        assertThat(page("192.0.2.7").status()).isEqualTo(200);
        assertThat(page("192.0.2.7").status()).isEqualTo(200);

        Reply refused = page("192.0.2.7");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After");
        assertThat(page("192.0.2.8").status()).isEqualTo(200);
    }

    @Test
    void aBrowsersQuestionBeforehandIsNotCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(site.send(
                                    "OPTIONS",
                                    PAGE,
                                    new byte[0],
                                    "Origin",
                                    "https://shop.example",
                                    "Access-Control-Request-Method",
                                    "GET")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(page("192.0.2.7").status()).isEqualTo(200);
    }

    @Test
    void eachApiSaysItInItsOwnWay() {
        restart(configure(Site.on(container)).api(VideoApi::new));
        String path = "/analytics/videos/summary?period=7d";
        site.get(path, "Authorization", "Bearer few");
        site.get(path, "Authorization", "Bearer few");

        Reply reply = site.get(path, "Authorization", "Bearer few");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.error().path("code").asText()).isEqualTo("ANALYTICS_RATE_LIMIT");
    }
}
