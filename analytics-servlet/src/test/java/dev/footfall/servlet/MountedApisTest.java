package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.testkit.TestClock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those APIs answer which the settings name. */
class MountedApisTest {

    @ParameterizedTest
    @CsvSource({
        "'',               true,  true",
        "'events,metrics', true,  true",
        "events,           true,  false",
        "metrics,          false, true"
    })
    void anApiThatIsNotNamedIsTheHosts(String apis, boolean events, boolean metrics) {
        Map<String, String> settings = new HashMap<>();
        if (!apis.isEmpty()) {
            settings.put("analytics.apis", apis);
        }
        InMemoryStore store = new InMemoryStore();
        AnalyticsEngine engine = AnalyticsEngine.builder(SettingsReader.read(settings::get), store)
                .build()
                .start();
        Host host = new Host("", AnalyticsFilter.of(engine), true, new HostServlet());
        try (Site site = new Site(engine, store, TestClock.at("2021-05-05T12:00:00Z"), Container.JETTY.start(host))) {
            assertThat(site.get("/api/analytics/events").status()).isEqualTo(events ? 401 : 200);
            assertThat(site.post("/v2/metrics/dashboard", "{}").status()).isEqualTo(metrics ? 401 : 200);
        }
    }
}
