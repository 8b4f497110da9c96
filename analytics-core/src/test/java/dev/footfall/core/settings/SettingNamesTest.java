package dev.footfall.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

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
        "ANALYTICS_APIS_1,                    analytics.apis",
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
        "analytics.apis[0],               analytics.apis",
        "analytics.zome,                  analytics.zome"
    })
    void aSpellingMeansASetting(String spelt, String setting) {
        assertThat(names.meantBy(spelt)).isEqualTo(setting);
    }

    @Test
    void variablesOfOthersMeanNothing() {
        assertThat(names.meantByVariable("PATH")).isEmpty();
        assertThat(names.meantByVariable("ANALYTICSZONE")).isEmpty();
        assertThat(names.meantByVariable("MY_ANALYTICS_ZONE")).isEmpty();
    }
}
