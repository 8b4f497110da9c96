package dev.footfall.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set and would have no effect, or none that can be meant. */
class MisspeltSettingsTest {

    private final Map<String, String> values = new TreeMap<>();

    private List<String> faults() {
        try {
            AnalyticsSettings read = SettingsReader.read(SettingSource.of(values));
            assertThat(read).isNotNull();
            return List.of();
        } catch (InvalidSettingsException e) {
            return e.faults().stream().map(SettingsFault::toString).toList();
        }
    }

    private void token(int index) {
        String prefix = "analytics.tokens[" + index + "].";
        values.put(prefix + "secret", "hush" + index);
        values.put(prefix + "tenant", "shop");
        values.put(prefix + "access", "write");
    }

    @Test
    void aTokenWhoseDomainsAreMisspeltIsAFaultAndNoPrivateToken() {
        token(0);
        values.put("analytics.tokens[0].domain", "shop.example");

        assertThat(faults())
                .containsExactly("analytics.tokens[0].domain = '…': must be spelt analytics.tokens[0].domains,"
                        + " if that is meant");
    }

    @Test
    void tokensAreNumberedWithoutAGap() {
        token(1);

        assertThat(faults())
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("analytics.tokens[1].")
                        .endsWith("of one that is numbered from 0 without a gap")
                        .doesNotContain("hush"));
    }

    @Test
    void severalTokensAreFine() {
        token(0);
        token(1);

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analytics.ingest.max-bodysize, analytics.ingest.max-body-size",
        "analytics.sesion.timeout, ''",
        "analytics.session.timout, analytics.session.timeout",
        "analytics.datasource.user, there is no such setting",
        "analytics.tokens, there is no such setting",
        "analytics.tokens[0].domains[0], analytics.tokens[0].domains",
        "analytics.mount.path, there is no such setting",
    })
    void aNameInOurGroupsThatIsNotReadIsAFault(String name, String advice) {
        values.put(name, "5");

        if (advice.isEmpty()) {
            assertThat(faults()).isEmpty();
        } else {
            assertThat(faults()).singleElement().asString().startsWith(name).contains(advice);
        }
    }

    @Test
    void aHostMayHaveSettingsOfItsOwnBesideOurs() {
        values.put("analytics.dashboard.colour", "green");
        values.put("analytics.zonen", "UTC");

        assertThatCode(() -> SettingsReader.read(SettingSource.of(values))).doesNotThrowAnyException();
    }

    @Test
    void anEmptyValueIsNotSetWhateverItsName() {
        values.put("analytics.tokens[1].secret", " ");
        values.put("analytics.ingest.unheard-of", "");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aPauseCannotBeLongerThanTheWholeSession() {
        values.put("analytics.session.timeout", "3h");
        values.put("analytics.session.maximum", "2h");

        assertThat(faults())
                .containsExactly("analytics.session.timeout = 'PT3H': must be at most analytics.session.maximum, PT2H");
        values.put("analytics.session.maximum", "3h");
        assertThat(SettingsReader.read(SettingSource.of(values)).session().maximum())
                .isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+05:37", "-00:01", "UTC+01:20", "+01:00:30"})
    void aZoneIsWholeQuarterHoursFromUtc(String zone) {
        values.put("analytics.zone", zone);

        assertThat(faults()).singleElement().asString().contains(zone).contains("quarter-hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "Australia/Lord_Howe", "-03:30", "Africa/Monrovia"})
    void aZoneOfTodayIs(String zone) {
        values.put("analytics.zone", zone);

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:hunter2@db/x, postgresql://***@db/x",
        "postgresql://u:hun/ter2@db/x, postgresql://***@db/x",
        "postgresql://u:p@hunter2@db/x, postgresql://***@db/x",
        "postgresql://db/x?user=u&password=hunter2&ssl=true, postgresql://db/x?user=u&password=***&ssl=true",
        "postgresql://db/x?sslPassword=hunter2, postgresql://db/x?sslPassword=***",
        "postgresql://db/x?password=hun@ter2&ssl=true, postgresql://db/x?password=***&ssl=true",
        "oracle:thin:scott/hunter2@db:1521/x, oracle:***@db:1521/x",
        "oracle:thin:scott/hunter2@//db:1521/x, oracle:***@//db:1521/x",
        "oracle:thin:sc//ott/hunter2@db:1521/x, oracle:***@db:1521/x",
        "h2:file:/data/me@home/x, h2:file:/data/me@home/x",
        "h2:./x;PASSWORD=hunter2;MODE=y, h2:./x;PASSWORD=***;MODE=y",
    })
    void credentialsInAUrlAreNotShown(String url, String shown) {
        values.put("analytics.datasource.url", url);

        assertThat(faults())
                .singleElement()
                .asString()
                .contains("'" + shown + "'")
                .doesNotContain("hunter2");
        StoreSettings store = new StoreSettings(null, "jdbc:" + url, null, null, null, null, true, Map.of());
        assertThat(store.toString()).contains(shown).doesNotContain("hunter2");
    }
}
