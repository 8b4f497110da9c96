package dev.footfall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilityTest {

    @ParameterizedTest
    @EnumSource(names = {"EVENT", "PART"})
    void everyStoreCountsEventsAndTheirParts(Dataset dataset) {
        assertThat(Capability.of(dataset)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SESSION, SESSIONS", "USER, USERS", "REPORT, REPORTS", "VIEWING, DEVICES"})
    void everyOtherDatasetNeedsWhatItIsMadeOf(Dataset dataset, Capability needed) {
        assertThat(Capability.of(dataset)).contains(needed);
    }

    @Test
    void aStoreThatSaysNothingHasEverything() {
        assertThat(Capability.all()).containsExactlyInAnyOrder(Capability.values());
    }
}
