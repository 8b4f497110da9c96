package dev.footfall.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Environment variables cannot be spelt as settings are. */
class SettingNamesTest {

    private final SettingNames names = new SettingNames();

    @ParameterizedTest
    @CsvSource({
        "ANALYTICS_ZONE,                      analytics.zone",
        "ANALYTICS_DATASOURCE_URL,            analytics.datasource.url",
        "ANALYTICS_DATASOURCE_JNDINAME,       analytics.datasource.jndi-name",
        "ANALYTICS_DATASOURCE_JNDI_NAME,      analytics.datasource.jndi-name",
        "ANALYTICS_INGEST_MAXBODYSIZE,        analytics.ingest.max-body-size",
        "ANALYTICS_TOKENS_0_SECRET,           analytics.tokens[0].secret",
        "ANALYTICS_TOKENS_12_ACCESS,          analytics.tokens[12].access",
        "ANALYTICS_TOKENS_0_DOMAIN,           analytics.tokens[0].domain",
        "ANALYTICS_APIS_1,                    analytics.apis[1]",
        "ANALYTICS_TOKENS_2_ACCESS_10,        analytics.tokens[2].access[10]",
        "ANALYTICS_EVENTTYPES_0,              analytics.event-types[0]",
        "ANALYTICS_ZONE_0,                    analytics.zone[0]",
        "ANALYTICS_STORE_POOL,                analytics.store.pool",
        "ANALYTICS_NOTHING,                   analytics.nothing"
    })
    void aVariableMeansASetting(String variable, String setting) {
        assertThat(names.meantByVariable(variable)).contains(setting);
    }

    @ParameterizedTest
    @CsvSource({
        "analytics.ingest.maxBodySize,    analytics.ingest.max-body-size",
        "analytics.ingest.max_body_size,  analytics.ingest.max-body-size",
        "analytics.tokens[3].Secret,      analytics.tokens[3].secret",
        "analytics.apis[0],               analytics.apis[0]",
        "analytics.zome,                  analytics.zome"
    })
    void aSpellingMeansASetting(String spelt, String setting) {
        assertThat(names.meantBy(spelt)).isEqualTo(setting);
    }

    @Test
    void elementsMakeUpAListInTheOrderOfTheirNumbers() {
        assertThat(SettingNames.joined(Map.of(
                        "analytics.apis[0]", "events",
                        "analytics.apis[10]", "metrics",
                        "analytics.apis[2]", "video",
                        "analytics.tokens[1].domains[1]", "b.example",
                        "analytics.tokens[1].domains[0]", "a.example,c.example",
                        "analytics.zone[0]", "UTC")))
                .isEqualTo(Map.of(
                        "analytics.apis", "events,video,metrics",
                        "analytics.tokens[1].domains", "a.example,c.example,b.example",
                        "analytics.zone[0]", "UTC"));
    }

    @Test
    void aListThatIsThereAsAWholeTooIsNotMixed() {
        Map<String, String> both = Map.of("analytics.apis", "events", "analytics.apis[0]", "video");

        assertThat(SettingNames.joined(both)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "analytics.zone,                  true",
        "analytics.tokens[7].secret,      true",
        "analytics.tokens[7].access[1],   true",
        "analytics.apis[0],               true",
        "analytics.zone[0],               false",
        "analytics.session.secret,        false",
        "analytics.trackingId,            false",
        "analytics.store.pool,            false"
    })
    void ourSettingsAreKnown(String name, boolean known) {
        assertThat(names.isKnown(name)).isEqualTo(known);
    }

    @Test
    void variablesOfOthersMeanNothing() {
        assertThat(names.meantByVariable("PATH")).isEmpty();
        assertThat(names.meantByVariable("ANALYTICSZONE")).isEmpty();
        assertThat(names.meantByVariable("MY_ANALYTICS_ZONE")).isEmpty();
    }
}
