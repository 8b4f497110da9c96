package dev.footfall.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.OpenShop;
import dev.footfall.sample.RecordingAnalytics;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoLoadTest {

    private static final int EVENTS = 1_200;

    @Test
    void theShopIsOpenWhileItsDemoDataComesIn() {
        try (OpenShop shop = withDemoData()) {
            assertThat(shop.get("/").statusCode()).isEqualTo(200);
            awaitAll(shop.analytics());
        }
    }

    @Test
    void demoDataBelongsToTheShopsTenant() {
        try (OpenShop shop = withDemoData("--analytics.tenant=another")) {
            awaitAll(shop.analytics());
            assertThat(shop.analytics().submitted().values())
                    .allSatisfy(draft -> assertThat(draft.tenant()).hasToString("another"));
        }
    }

    @Test
    void aSecondStartBringsTheSameEvents() {
        assertThat(idsOfAStart()).isEqualTo(idsOfAStart());
    }

    @Test
    void withoutDemoDataNothingComesIn() {
        try (OpenShop shop = OpenShop.with("--sample.demo-data=false")) {
            assertThat(shop.get("/").statusCode()).isEqualTo(200);
            assertThat(shop.analytics().submitted()).isEmpty();
        }
    }

    @Test
    void whatIsRefusedForNowIsOfferedAgain() {
        RecordingAnalytics analytics = new RecordingAnalytics();
        analytics.refuse(300);
        try (OpenShop shop =
                OpenShop.with(analytics, "--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS)) {
            awaitAll(shop.analytics());
        }
    }

    private static Set<UUID> idsOfAStart() {
        try (OpenShop shop = withDemoData()) {
            awaitAll(shop.analytics());
            return shop.analytics().submitted().keySet();
        }
    }

    private static OpenShop withDemoData(String... more) {
        String[] settings = new String[more.length + 3];
        settings[0] = "--sample.demo-data=true";
        settings[1] = "--sample.demo-data-events=" + EVENTS;
        settings[2] = "--sample.demo-data-until=2026-11-21T11:00:00Z";
        System.arraycopy(more, 0, settings, 3, more.length);
        return OpenShop.with(settings);
    }

    private static void awaitAll(RecordingAnalytics analytics) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (analytics.submitted().size() < EVENTS && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(analytics.submitted()).hasSize(EVENTS);
    }
}
