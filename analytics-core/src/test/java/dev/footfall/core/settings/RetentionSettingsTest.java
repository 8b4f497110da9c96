package dev.footfall.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.privacy.Expiry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionSettingsTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Set<String> ALWAYS =
            Set.of("device registered", "device frozen", "device unfrozen", "movie registered");

    private final Map<String, String> values = new HashMap<>();

    private void rule(int index, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("analytics.privacy.retention-rules[" + index + "]." + namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private List<Expiry> expiries(Tenant tenant) {
        return SettingsReader.read(SettingSource.of(values))
                .privacy()
                .retention()
                .expiries(tenant, NOW);
    }

    @Test
    void whoSaysNothingKeepsEventsForTwentyFiveMonths() {
        assertThat(expiries(SHOP))
                .containsExactly(new Expiry(SHOP, Instant.parse("2024-02-29T12:00:00Z"), Set.of(), ALWAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "1 day, 2026-03-30T12:00:00Z",
        "400d, 2025-02-24T12:00:00Z",
        "400 Days, 2025-02-24T12:00:00Z",
        "13 months, 2025-02-28T12:00:00Z",
        "P25M, 2024-02-29T12:00:00Z",
        "2 years, 2024-03-31T12:00:00Z",
        "P2Y1M, 2024-02-29T12:00:00Z"
    })
    void aTimeIsSaidInDaysMonthsOrYears(String keep, Instant before) {
        values.put("analytics.privacy.retention", keep);

        assertThat(expiries(SHOP)).extracting(Expiry::before).containsExactly(before);
    }

    @Test
    void whatIsKeptForEverIsNeverTooOld() {
        values.put("analytics.privacy.retention", "forever");

        assertThat(expiries(SHOP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "0d", "P0D", "-1 days", "P-1M", "PT12H", "12h", "P1M-40D", "1001 years", "soon"})
    void lessThanADayIsAFault(String keep) {
        values.put("analytics.privacy.retention", keep);

        assertThatThrownBy(() -> expiries(SHOP))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.privacy.retention")
                .hasMessageContaining(keep)
                .hasMessageContaining("one day or more");
    }

    @Test
    void theFirstRuleThatFitsAnEventDecides() {
        rule(0, "tenant", "shop", "types", "page view, video view", "keep", "90 days");
        rule(1, "types", "page view,product AR view", "keep", "forever");
        rule(2, "tenant", "other", "keep", "1 day");
        values.put("analytics.privacy.retention", "1 year");

        assertThat(expiries(SHOP))
                .containsExactly(
                        new Expiry(
                                SHOP,
                                Instant.parse("2025-12-31T12:00:00Z"),
                                Set.of("page view", "video view"),
                                Set.of()),
                        new Expiry(
                                SHOP,
                                Instant.parse("2025-03-31T12:00:00Z"),
                                Set.of(),
                                union(ALWAYS, Set.of("page view", "video view", "product AR view"))));
        assertThat(expiries(Tenant.of("other")))
                .containsExactly(new Expiry(
                        Tenant.of("other"),
                        Instant.parse("2026-03-30T12:00:00Z"),
                        Set.of(),
                        union(ALWAYS, Set.of("page view", "product AR view"))));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Map<String, Boolean> all = new HashMap<>();
        some.forEach(one -> all.put(one, true));
        more.forEach(one -> all.put(one, true));
        return all.keySet();
    }

    @Test
    void noRuleIsForWhatTellsWhichDevicesThereAre() {
        rule(0, "types", "device registered,device heartbeat", "keep", "1 day");

        assertThatThrownBy(() -> expiries(SHOP))
                .hasMessageContaining("analytics.privacy.retention-rules[0].types = 'device registered'")
                .hasMessageContaining("are kept");
    }

    @Test
    void theFaultsOfARuleAreToldByName() {
        rule(0, "types", "page views", "keep", "a while");
        rule(1, "tenant", "shop");
        rule(3, "keep", "1 day");

        assertThatThrownBy(() -> expiries(SHOP))
                .hasMessageContaining("analytics.privacy.retention-rules[0].types")
                .hasMessageContaining("page views")
                .hasMessageContaining("analytics.privacy.retention-rules[0].keep")
                .hasMessageContaining("analytics.privacy.retention-rules[1].keep")
                .hasMessageContaining("analytics.privacy.retention-rules[3].keep")
                .hasMessageContaining("numbered from 0");
    }

    @ParameterizedTest
    @CsvSource({"visitors, cookies", "visitors, none", "honour-signals, maybe", "consent-cookie, a b"})
    void anUnknownModeStopsTheStart(String name, String value) {
        values.put("analytics.privacy." + name, value);

        assertThatThrownBy(() -> expiries(SHOP))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.privacy." + name);
    }
}
