package dev.footfall.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private final Map<String, String> values = new HashMap<>();

    @Test
    void nothingNeedsToBeSet() {
        AnalyticsSettings settings = SettingsReader.read(values::get);

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(settings.tokens()).isEmpty();
        assertThat(settings.session().timeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.ingest().maxBodyBytes()).isEqualTo(1 << 20);
        assertThat(settings.ingest().maxBatchEvents()).isEqualTo(1000);
        assertThat(settings.apis()).containsExactlyInAnyOrder(Api.values());
        assertThat(settings.audience()).isEqualTo(new AudienceSettings(Duration.ofMinutes(5), false));
        assertThat(settings.export()).isEqualTo(new ExportSettings(null, Duration.ofHours(24), 3, 1));
        assertThat(settings.rollups()).isEqualTo(new RollupSettings(true, Duration.ofSeconds(10)));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsNameItsValueAndWhatWouldBeRight() {
        values.put("analytics.enabled", "yes");
        values.put("analytics.zone", "Mars/Olympus");
        values.put("analytics.apis", "events,telepathy");
        values.put("analytics.mount.prefix", "api/");
        values.put("analytics.datasource.url", "localhost");
        values.put("analytics.event-types", "page view");
        values.put("analytics.ingest.max-body-size", "5 potatoes");
        values.put("analytics.ingest.commit-events", "0");
        values.put("analytics.session.timeout", "soon");
        values.put("analytics.audience.online-within", "0s");
        values.put("analytics.audience.require-https", "always");
        values.put("analytics.tokens[0].secret", "hush");
        values.put("analytics.tokens[0].access", "read,fly");
        values.put("analytics.tokens[1].secret", "hush");
        values.put("analytics.tokens[1].tenant", "t");
        values.put("analytics.tokens[1].access", "read");
        values.put("analytics.tokens[1].domains", "https://shop.example/");

        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        e -> assertThat(e.faults())
                                .extracting(SettingsFault::name)
                                .containsExactlyInAnyOrder(
                                        "analytics.enabled",
                                        "analytics.zone",
                                        "analytics.apis",
                                        "analytics.mount.prefix",
                                        "analytics.datasource.url",
                                        "analytics.event-types",
                                        "analytics.ingest.max-body-size",
                                        "analytics.ingest.commit-events",
                                        "analytics.session.timeout",
                                        "analytics.audience.online-within",
                                        "analytics.audience.require-https",
                                        "analytics.tokens[0].tenant",
                                        "analytics.tokens[0].access",
                                        "analytics.tokens[1].secret",
                                        "analytics.tokens[1].domains"))
                .hasMessageContaining(
                        "analytics.zone = 'Mars/Olympus': must be a time zone such as Europe/Berlin or UTC")
                .hasMessageNotContaining("hush");
    }

    @Test
    void tokensAreReadUntilTheFirstIndexOfWhichNothingIsSet() {
        values.put("analytics.tokens[0].name", "shop");
        values.put("analytics.tokens[0].secret", "s-0");
        values.put("analytics.tokens[0].tenant", "t-0");
        values.put("analytics.tokens[0].access", "read, write");
        values.put("analytics.tokens[0].domains", "shop.example,*.shop.example:8080");
        values.put("analytics.tokens[2].secret", "never read");

        assertThat(SettingsReader.read(values::get).tokens()).singleElement().satisfies(token -> {
            assertThat(token.tenant()).isEqualTo(Tenant.of("t-0"));
            assertThat(token.access()).containsExactlyInAnyOrder(Access.READ, Access.WRITE);
            assertThat(token.domains()).containsExactlyInAnyOrder("shop.example", "*.shop.example:8080");
            assertThat(token.toString()).doesNotContain("s-0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "Host", "Whoever has the ADDRESS"})
    void noTokenPassesForAnotherInTheAuditTrail(String name) {
        values.put("analytics.tokens[0].name", name);
        values.put("analytics.tokens[0].secret", "s-0");
        values.put("analytics.tokens[0].tenant", "t-0");
        values.put("analytics.tokens[0].access", "read");

        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.tokens[0].name = '" + name + "': must be another name");
    }

    @Test
    void aHeaderWhoseEntriesAreNoAddressesStopsTheStart() {
        values.put("analytics.privacy.forwarded-header", "forwarded");

        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("such as X-Forwarded-For");
    }

    @Test
    void theTokenOfAPageNeverAdministers() {
        values.put("analytics.tokens[0].secret", "s-0");
        values.put("analytics.tokens[0].tenant", "t-0");
        values.put("analytics.tokens[0].access", "read,admin");
        values.put("analytics.tokens[0].domains", "shop.example");

        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.tokens[0].access = 'admin': must be read or write")
                .hasMessageNotContaining("s-0");
    }

    @Test
    void requestsAreLimitedForPagesAloneUnlessSaidOtherwise() {
        assertThat(SettingsReader.read(values::get).access()).isEqualTo(new AccessSettings(null, null));

        values.put("analytics.access.requests-per-minute", "600");
        values.put("analytics.access.page-requests-per-minute", "60");
        values.put("analytics.tokens[0].secret", "s-0");
        values.put("analytics.tokens[0].tenant", "t-0");
        values.put("analytics.tokens[0].access", "read");
        values.put("analytics.tokens[0].requests-per-minute", "1000000");
        AnalyticsSettings settings = SettingsReader.read(values::get);

        assertThat(settings.access()).isEqualTo(new AccessSettings(600, 60));
        assertThat(settings.tokens().get(0).requestsPerMinute()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many", "1.5"})
    void aLimitThatIsNoneStopsTheStart(String limit) {
        for (String name : List.of("requests-per-minute", "page-requests-per-minute")) {
            assertThatThrownBy(() -> SettingsReader.read(Map.of("analytics.access." + name, limit)::get))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("analytics.access." + name + " = '" + limit
                            + "': must be a whole number from 1 to 1000000");
        }
    }

    @Test
    void durationsAndSizesAreReadInTheWaysPeopleWriteThem() {
        values.put("analytics.session.timeout", "45m");
        values.put("analytics.session.maximum", "PT12H");
        values.put("analytics.ingest.linger", "20ms");
        values.put("analytics.ingest.queue-size", "2MB");
        values.put("analytics.ingest.max-body-size", "4096");

        AnalyticsSettings settings = SettingsReader.read(values::get);

        assertThat(settings.session()).isEqualTo(new SessionSettings(Duration.ofMinutes(45), Duration.ofHours(12)));
        assertThat(settings.ingest().linger()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.ingest().queueBytes()).isEqualTo(2 << 20);
        assertThat(settings.ingest().maxBodyBytes()).isEqualTo(4096);
    }

    @Test
    void typesOfTheHostJoinTheStandardOnes() {
        values.put("analytics.event-types", "ticket opened, ticket closed");

        assertThat(SettingsReader.read(values::get).types().find("ticket closed"))
                .isPresent();
    }

    @Test
    void aDeviceIsOnlineForFiveMinutesAndPlainHttpIsAnsweredUnlessSaidOtherwise() {
        assertThat(SettingsReader.read(values::get).audience())
                .isEqualTo(new AudienceSettings(Duration.ofMinutes(5), false));

        values.put("analytics.audience.online-within", "90s");
        values.put("analytics.audience.require-https", "TRUE");

        assertThat(SettingsReader.read(values::get).audience())
                .isEqualTo(new AudienceSettings(Duration.ofSeconds(90), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1s", "1000ms", "PT1S", "24h", "1d", "P1D"})
    void aDeviceIsOnlineForASecondAtLeastAndForADayAtMost(String onlineWithin) {
        values.put("analytics.audience.online-within", onlineWithin);

        assertThat(SettingsReader.read(values::get).audience().onlineWithin())
                .isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    online-within, 0s,      a duration from PT1S to PT24H
                    online-within, 999ms,   a duration from PT1S to PT24H
                    online-within, 25h,     a duration from PT1S to PT24H
                    online-within, -5m,     a duration from PT1S to PT24H
                    online-within, 5,       a duration from PT1S to PT24H
                    online-within, always,  a duration from PT1S to PT24H
                    require-https, yes,     true or false
                    require-https, 1,       true or false
                    """)
    void wrongSettingsOfTheAudienceAreTold(String name, String value, String right) {
        values.put("analytics.audience." + name, value);

        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.audience." + name + " = '" + value + "': must be " + right);
    }

    @Test
    void exportsGoWhereTheSettingsSay() {
        Map<String, String> values = Map.of(
                "analytics.export.directory", "/var/exports",
                "analytics.export.expires-after", "2h",
                "analytics.export.max-per-tenant", "5",
                "analytics.export.workers", "2");
        assertThat(SettingsReader.read(values::get).export())
                .isEqualTo(new ExportSettings(Path.of("/var/exports"), Duration.ofHours(2), 5, 2));
    }

    @Test
    void everyFaultOfExportsIsTold() {
        Map<String, String> values = Map.of(
                "analytics.export.directory", "exports",
                "analytics.export.expires-after", "1s",
                "analytics.export.max-per-tenant", "0",
                "analytics.export.workers", "many");
        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .hasMessageContaining("analytics.export.directory = 'exports': must be an absolute path of a directory")
                .hasMessageContaining("analytics.export.expires-after = '1s'")
                .hasMessageContaining("analytics.export.max-per-tenant = '0': must be a whole number from 1 to 100")
                .hasMessageContaining("analytics.export.workers = 'many': must be a whole number from 1 to 16");
    }

    @Test
    void rollupsAreMadeAsOftenAsTheSettingsSay() {
        values.put("analytics.rollups.enabled", "false");
        values.put("analytics.rollups.pause", "1m");
        assertThat(SettingsReader.read(values::get).rollups())
                .isEqualTo(new RollupSettings(false, Duration.ofMinutes(1)));

        values.put("analytics.rollups.enabled", "perhaps");
        values.put("analytics.rollups.pause", "2h");
        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .hasMessageContaining("analytics.rollups.enabled = 'perhaps': must be true or false")
                .hasMessageContaining("analytics.rollups.pause = '2h': must be a duration from PT1S to PT1H");
    }

    @Test
    void thereIsNoDashboardUnlessItIsSwitchedOn() {
        assertThat(SettingsReader.read(values::get).dashboard())
                .isEqualTo(new DashboardSettings(false, null, Set.of()));

        values.put("analytics.dashboard.enabled", "true");
        values.put("analytics.dashboard.title", " Chairs ");
        values.put("analytics.dashboard.roles", "analyst, ROLE_BOSS,analyst");
        assertThat(SettingsReader.read(values::get).dashboard())
                .isEqualTo(new DashboardSettings(true, "Chairs", Set.of("analyst", "ROLE_BOSS")));

        values.put("analytics.dashboard.enabled", "on");
        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .hasMessageContaining("analytics.dashboard.enabled = 'on': must be true or false");
    }

    @Test
    void keptAnswersTakeAsMuchMemoryAsTheSettingsSay() {
        assertThat(SettingsReader.read(values::get).answers().cacheBytes()).isBetween(1L, 4L << 20);

        values.put("analytics.answers.cache-size", "0");
        assertThat(SettingsReader.read(values::get).answers()).isEqualTo(new AnswerSettings(0));

        values.put("analytics.answers.cache-size", "a lot");
        assertThatThrownBy(() -> SettingsReader.read(values::get))
                .hasMessageContaining("analytics.answers.cache-size = 'a lot': must be a size from 0B to 4294967296B");
    }
}
