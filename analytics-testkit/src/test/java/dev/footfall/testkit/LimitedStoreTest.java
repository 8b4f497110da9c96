package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.core.memory.InMemoryStore;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class LimitedStoreTest {

    @ParameterizedTest
    @EnumSource
    void aStoreThatLacksSomethingAndSaysSoIsProvenToo(Capability lacking) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .configurationParameter(ContractOfALimitedStore.LACKING, lacking.name())
                .selectors(selectClass(ContractOfALimitedStore.class))
                .filters(onlyOnceAtRandom(lacking))
                .execute()
                .testEvents();
        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.aborted().count()).as("tests of what is lacking").isPositive();
        assertThat(tests.succeeded().count()).as("tests of all else").isGreaterThan(400);
    }

    /** Random tests take long, and do not depend on what exactly is lacking. */
    private static PostDiscoveryFilter onlyOnceAtRandom(Capability lacking) {
        return descriptor -> FilterResult.includedIf(
                lacking == Capability.SESSIONS || !descriptor.getDisplayName().startsWith("aRandom"));
    }

    @Test
    void itLacksWhatTheOtherStoreLacksToo() {
        try (LimitedStore store = LimitedStore.without(
                LimitedStore.without(new InMemoryStore(), Set.of(Capability.USERS)), Set.of(Capability.REPORTS))) {
            assertThat(store.capabilities())
                    .doesNotContain(Capability.USERS, Capability.REPORTS)
                    .contains(Capability.SESSIONS);
            assertThatThrownBy(store::users)
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessage("The store that is in use has no users");
        }
    }
}
