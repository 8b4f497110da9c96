package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.testkit.TestClock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which APIs answer. */
class MountedApisTest {

    @ParameterizedTest
    @CsvSource({
        "'',               200, 405, 422, 200, 200",
        "'events,catalog', 200, 404, 404, 404, 200",
        "events,           200, 404, 404, 404, 404",
        "metrics,          404, 405, 404, 404, 404",
        "reports,          404, 404, 422, 404, 404",
        "audience,         404, 404, 404, 200, 404",
        "catalog,          404, 404, 404, 404, 200"
    })
    void theApisThatAreSetAnswer(String apis, int events, int metrics, int reports, int audience, int catalog) {
        try (Site site = site(apis)) {
            assertThat(status(site, "/api/analytics/events")).isEqualTo(events);
            assertThat(status(site, "/api/v4/analytics/reports_read")).isEqualTo(reports);
            assertThat(status(site, "/api/user/acme/counters")).isEqualTo(audience);
            assertThat(status(site, "/api/analytics/catalog/assets?id=a")).isEqualTo(catalog);
            assertThat(status(site, "/v2/metrics/dashboard")).isEqualTo(metrics);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "events, 200", "'metrics,reports,audience,catalog', 404"})
    void theTrackerIsThereWhereEventsAreTaken(String apis, int tracker) {
        try (Site site = site(apis)) {
            assertThat(status(site, "/analytics/tracker.js")).isEqualTo(tracker);
        }
    }

    /** 404: the host's servlet has answered. */
    private static int status(Site site, String path) {
        Reply reply = site.ask(path);
        return reply.text().startsWith("REQUEST") ? 404 : reply.status();
    }

    private static Site site(String apis) {
        Map<String, String> settings = Map.of(
                "analytics.apis", apis,
                "analytics.tokens[0].secret", "private",
                "analytics.tokens[0].tenant", "acme",
                "analytics.tokens[0].access", "read,write,admin");
        InMemoryStore store = new InMemoryStore();
        TestClock clock = TestClock.at("2021-05-05T12:00:00Z");
        AnalyticsEngine engine = AnalyticsEngine.builder(SettingsReader.read(settings::get), store)
                .clock(clock)
                .build()
                .start();
        Host host = new Host("", AnalyticsFilter.of(engine), true, new HostServlet());
        return new Site(engine, store, clock, Container.TOMCAT.start(host));
    }
}
