package dev.footfall.sample.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.IngestStats;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.ShopTenant;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a new user does first, with Footfall itself behind the shop. */
class FirstMinuteTest {

    /** No token works from its pages, so the server tells that they were viewed. */
    private static final String WITHOUT_TRACKER = "--sample.domains=shop.example";

    @Test
    void theLinesOnTheConsoleFindWhatWasClicked() {
        try (OpenShop shop = OpenShop.withFootfall(WITHOUT_TRACKER)) {
            shop.get("/products/dot-pouf");
            shop.post("/cart", Map.of("product", "dot-pouf", "fabric", "moss"));
            await(shop, stats -> stats.stored() == 4);
            List<String> lines = curls(shop);

            assertThat(answer(shop, lines.get(0))).contains("\"eventType\":\"product interaction\"", "\"my-first\"");
            assertThat(answer(shop, lines.get(1)))
                    .contains("\"my-first\"", "\"product cart-add\"", "\"fabric\":\"moss\"", "\"page view\"");
            assertThat(answer(shop, lines.get(2))).contains("\"views\":2", "\"cumulative\":2");
        }
    }

    @Test
    void demoDataIsTakenInWhole() {
        try (OpenShop shop = OpenShop.withFootfall(
                "--sample.demo-data=true",
                "--sample.demo-data-events=8000",
                "--sample.demo-data-until=" + midnight())) {
            IngestStats stats = await(shop, now -> now.stored() == 8_000);
            assertThat(stats.known()).isZero();
            assertThat(stats.totalRefused()).isZero();
            assertThat(answer(shop, curls(shop).get(2))).contains("\"count\":90");
        }
    }

    private static Instant midnight() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS);
    }

    private static List<String> curls(OpenShop shop) {
        return new Welcome(
                        "http://localhost:" + shop.port(),
                        shop.bean(ShopTenant.class),
                        shop.bean(AnalyticsNames.class),
                        true)
                .text()
                .lines()
                .filter(line -> line.strip().startsWith("curl "))
                .toList();
    }

    private static String answer(OpenShop shop, String line) {
        HttpResponse<String> answer = shop.curl(line);
        assertThat(answer.statusCode()).as(line).isEqualTo(200);
        return answer.body();
    }

    private static IngestStats await(OpenShop shop, Predicate<IngestStats> reached) {
        Analytics analytics = shop.bean(Analytics.class);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!reached.test(analytics.stats()) && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(analytics.stats()).matches(reached);
        return analytics.stats();
    }
}
