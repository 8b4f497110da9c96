package dev.footfall.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Tenant;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.testkit.LimitedStore;
import dev.footfall.testkit.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the APIs answer on a store that does not have everything. */
class LackingStoreTest {

    private static final String ADMIN = "Bearer private";

    private static final String EVENT = "{\"id\":\"00000000-0000-0000-0000-000000000001\","
            + "\"eventType\":\"product interaction\",\"assetId\":\"chair\",\"sessionId\":\"s\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REPORTS  | GET  | /api/v4/analytics/reports_per_state?REPORTED       |
            REPORTS  | GET  | /api/v4/analytics/reports_over_time?REPORTED       |
            SESSIONS | GET  | /analytics/users/engagement?period=7d              |
            SESSIONS | GET  | /analytics/users?period=7d                         |
            USERS    | GET  | /analytics/users?period=7d                         |
            DEVICES  | GET  | /api/user/acme/counters                            |
            DEVICES  | GET  | /api/user/acme/devices/                            |
            DEVICES  | GET  | /api/v2/statistics/devices/dates/?last_week        |
            CATALOG  | GET  | /api/analytics/catalog/assets?id=chair             |
            CATALOG  | PUT  | /api/analytics/catalog/assets/chair                | {"name":"Chair"}
            SYSTEM   | GET  | /analytics/system/performance?period=1h            |
            TOKENS   | GET  | /api/analytics/admin/tokens                        |
            AUDIT    | GET  | /api/analytics/admin/audit                         |
            ANNOTATIONS | GET | /api/analytics/annotations                       |
            EXPORTS  | POST | /analytics/export                                  | {"type":"event","format":"csv"}
            REPORTS  | POST | /analytics/export                                  | {"type":"report","format":"csv"}
            DEVICES  | POST | /analytics/export                                  | {"type":"audience","format":"csv"}
            JOURNEYS | POST | /api/analytics/query/paths                         | {"start":[]}
            USERS    | POST | /analytics/export                                  | {"type":"user","format":"csv"}
            SYSTEM   | POST | /analytics/export                                  | {"type":"system","format":"csv"}
            """)
    void aCallThatNeedsWhatIsLackingIsRefusedAndNoOther(
            Capability lacking, String method, String path, @Nullable String body) {
        try (Site whole = site(Set.of())) {
            assertThat(send(whole, method, path, body).status())
                    .as("where nothing is lacking")
                    .isBetween(200, 202);
        }
        try (Site site = site(Set.of(lacking))) {
            Reply reply = send(site, method, path, body);
            assertThat(reply.status()).as(reply::text).isEqualTo(501);
            assertThat(reply.text()).contains("the store that is in use has no " + lacking.label());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/analytics/events                      | [EVENT]
            GET  | /api/analytics/events                      |
            GET  | /api/analytics/events/views                |
            POST | /v2/metrics/dashboard                      | {"startDate":"2021-05-01T00:00:00","endDate":"2021-05-30T00:00:00"}
            GET  | /api/v4/analytics/reports_read?REPORTED    |
            GET  | /analytics/videos/summary?period=7d        |
            """)
    void whatNeedsOnlyEventsWorksOnTheLeastOfStores(String method, String path, @Nullable String body) {
        try (Site site = site(Capability.all())) {
            Reply reply = send(site, method, path, body);
            assertThat(reply.status()).as(reply::text).isEqualTo(200);
        }
    }

    @Test
    void eventsAreStoredWithSessionsThatTheNodeItselfHasSeen() {
        try (Site site = site(Capability.all())) {
            assertThat(site.create("[" + EVENT + "," + EVENT.replace("000001", "000002") + "]")
                            .status())
                    .isEqualTo(200);
            assertThat(site.stored()).hasSize(2);
        }
    }

    @Test
    void aTokenThatLooksLikeADevicesKeyIsNobodys() {
        try (Site site = site(Capability.all())) {
            assertThat(site.get(Site.EVENTS, "Authorization", "Bearer 0123456789abcdef0123456789abcdef")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void theHostIsToldByAnExceptionOfItsOwn() {
        try (Site site = site(Capability.all())) {
            AggregateQuery query = AggregateQuery.of(Tenant.of("acme"), Dataset.REPORT)
                    .measure(Measure.count("reports"))
                    .build();
            assertThatThrownBy(() -> site.engine().ask(query))
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessage("The store that is in use has no reports");
            assertThatThrownBy(site.engine()::catalog).isInstanceOf(UnsupportedCapabilityException.class);
        }
    }

    @Test
    void nothingRunsForWhatIsLacking() {
        try (Site site = site(Capability.all())) {
            assertThat(site.engine().system().isMeasuring()).isFalse();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("export"));
        }
    }

    private static Reply send(Site site, String method, String path, @Nullable String body) {
        String reported = "channel_id=1&start_date=2021-05-01T00:00:00Z&end_date=2021-05-06T00:00:00Z";
        return site.send(
                method,
                path.replace("REPORTED", reported),
                (body == null ? "" : body.replace("EVENT", EVENT)).getBytes(StandardCharsets.UTF_8),
                "Authorization",
                ADMIN,
                "Content-Type",
                "application/json",
                "x-auth-token",
                "private");
    }

    private static Site site(Set<Capability> lacking) {
        Map<String, String> settings = Map.of(
                "analytics.tokens[0].secret", "private",
                "analytics.tokens[0].tenant", "acme",
                "analytics.tokens[0].access", "read,write,admin");
        InMemoryStore store = new InMemoryStore();
        TestClock clock = TestClock.at("2021-05-05T12:00:00Z");
        AnalyticsEngine engine = AnalyticsEngine.builder(
                        SettingsReader.read(settings::get), LimitedStore.without(store, lacking))
                .clock(clock)
                .build()
                .start();
        Host host = new Host("", AnalyticsFilter.of(engine), true, new HostServlet());
        return new Site(engine, store, clock, Container.TOMCAT.start(host));
    }
}
