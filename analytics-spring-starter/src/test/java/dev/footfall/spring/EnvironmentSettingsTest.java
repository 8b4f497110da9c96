package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EnvironmentSettingsTest {

    private static AnalyticsSettings variables(Map<String, Object> values) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", values));
        return SettingsReader.read(new EnvironmentSettings(environment));
    }

    private static AnalyticsSettings properties(Map<String, Object> values) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return SettingsReader.read(new EnvironmentSettings(environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYTICS_INGEST_MAXBATCHEVENTS", "ANALYTICS_INGEST_MAX_BATCH_EVENTS"})
    void environmentVariablesAreNoMisspeltSettings(String name) {
        assertThat(variables(Map.of(name, "7")).ingest().maxBatchEvents()).isEqualTo(7);
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of("ANALYTICS_TOKEN", "hush", "ANALYTICS_ZONE", "UTC", "ANALYTICS_STORE_REGION", "eu")));

        assertThat(new EnvironmentSettings(environment).names())
                .containsExactly("analytics.store.region", "analytics.zone");
    }

    @Test
    void misspeltVariablesInAGroupOfOursStopTheStart() {
        assertThatThrownBy(() -> variables(Map.of("ANALYTICS_INGEST_MAXBODIES", "7")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.ingest.maxbodies");
    }

    @Test
    void tokensMayComeFromEnvironmentVariables() {
        AnalyticsSettings settings = variables(Map.of(
                "ANALYTICS_TOKENS_0_SECRET", "hush",
                "ANALYTICS_TOKENS_0_TENANT", "shop",
                "ANALYTICS_TOKENS_0_ACCESS", "write",
                "ANALYTICS_TOKENS_0_DOMAINS", "shop.example"));

        assertThat(settings.tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.domains()).containsExactly("shop.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analytics.ingest.max-batch-events",
                "analytics.ingest.maxBatchEvents",
                "analytics.ingest.max_batch_events",
                "analytics.ingest.max-batchevents"
            })
    void everySpellingThatIsReadIsRight(String name) {
        assertThat(properties(Map.of(name, "7")).ingest().maxBatchEvents()).isEqualTo(7);
    }

    @Test
    void listsMayBeGivenElementByElement() {
        AnalyticsSettings settings = properties(Map.of(
                "analytics.event-types[0]", "seat chosen",
                "analytics.tokens[0].secret", "hush",
                "analytics.tokens[0].tenant", "shop",
                "analytics.tokens[0].access[0]", "read",
                "analytics.tokens[0].access[1]", "write"));

        assertThat(settings.tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.access()).hasSize(2));
    }

    @Test
    void aMisspeltSettingStopsTheStart() {
        assertThatThrownBy(() -> properties(Map.of(
                        "analytics.tokens[0].secret", "hush",
                        "analytics.tokens[0].tenant", "shop",
                        "analytics.tokens[0].access", "write",
                        "analytics.tokens[0].domain", "shop.example",
                        "analytics.ingest.max-bodies", "7")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.tokens[0].domain =")
                .hasMessageContaining("spelt analytics.tokens[0].domains")
                .hasMessageContaining("analytics.ingest.max-bodies");
    }

    @Test
    void aHostsOwnSettingsBesideOursDoNot() {
        assertThat(properties(Map.of("analytics.dashboard.colour", "green", "analyticsx.ingest.no", "1")))
                .isNotNull();
    }
}
