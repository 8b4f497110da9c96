package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class H2VersionTest {

    @Test
    void ofTheProvenVersionNothingIsSaid() {
        assertThat(H2Version.warning("2.4.240 (2025-09-22)")).isNull();
    }

    @Test
    void ofAnyOtherBothVersionsAreNamed() {
        assertThat(H2Version.warning("2.3.232 (2024-08-11)")).contains("2.3.232", "2.4.240");
        assertThat(H2Version.warning("")).contains("2.4.240");
    }

    @Test
    void theOneThatLosesEventsIsRefused() {
        assertThatThrownBy(() -> H2Version.warning("2.5.252 (2026-05-01)"))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("2.5.252")
                .hasMessageContaining("2.4.240");
    }
}
