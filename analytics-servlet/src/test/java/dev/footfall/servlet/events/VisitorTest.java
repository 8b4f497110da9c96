package dev.footfall.servlet.events;

import static dev.footfall.servlet.Site.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told from a request about the one who made it. */
class VisitorTest extends InEveryContainer {

    private static final String PAGE_VIEW = "{\"eventType\":\"user signup\"}";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.setting("analytics.privacy.forwarded-header", "X-Forwarded-For")
                .setting("analytics.privacy.country-header", "X-Country");
    }

    @Test
    void theLastForwardedAddressIsTheVisitors() {
        String visitor = visitor("203.0.113.7");

        assertThat(visitor).isNotBlank();
        assertThat(visitor("203.0.113.7:51234")).isEqualTo(visitor);
        assertThat(visitor("198.51.100.1, 203.0.113.7")).isEqualTo(visitor);
        assertThat(visitor("203.0.113.8")).isNotEqualTo(visitor);
        assertThat(visitor("2001:db8::1"))
                .isEqualTo(visitor("[2001:db8::1]:443"))
                .isNotEqualTo(visitor);
    }

    @Test
    void aForwardedAddressIsNotBelievedUnlessTheHostSaysSo() {
        restart(Site.on(container));

        assertThat(visitor("203.0.113.7")).isEqualTo(visitor("203.0.113.8"));
    }

    @Test
    void aPageIsDescribedByItsHeaders() {
        JsonNode event = send(
                "User-Agent",
                "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Mobile Safari/537.36",
                "Referer",
                "https://shop.example/p/7?a=b",
                "X-Country",
                "FR");

        assertThat(event.get("device").asText()).contains("Android 13");
        assertThat(event.get("deviceCategory").asText()).isEqualTo("mobile");
        assertThat(event.get("referer").asText()).isEqualTo("https://shop.example/p/7?a=b");
        assertThat(event.get("domain").asText()).isEqualTo("shop.example");
        assertThat(event.get("country").asText()).isEqualTo("FR");
        assertThat(event.get("bot").asBoolean()).isFalse();
    }

    @Test
    void aServerIsNobodysVisitor() {
        JsonNode event = site.post(
                        EVENTS,
                        PAGE_VIEW,
                        "Authorization",
                        "Bearer private",
                        "User-Agent",
                        "okhttp/4.9",
                        "X-Country",
                        "FR")
                .json()
                .get(0);

        assertThat(event.get("visitorId").isNull()).isTrue();
        assertThat(event.get("country").isNull()).isTrue();
        assertThat(event.get("bot").asBoolean()).isFalse();
    }

    private String visitor(String forwarded) {
        return send("X-Forwarded-For", forwarded, "User-Agent", "Firefox")
                .get("visitorId")
                .asText();
    }

    private JsonNode send(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Origin", "https://shop.example"));
        return site.post(EVENTS + "?bearer_token=browser", PAGE_VIEW, all.toArray(String[]::new))
                .json()
                .get(0);
    }
}
