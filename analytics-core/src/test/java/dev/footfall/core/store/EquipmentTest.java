package dev.footfall.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.visitor.SaltStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EquipmentTest {

    private static final Tenant TENANT = Tenant.of("acme");

    private final Equipment least = new Equipment(new Least(new InMemoryStore()));

    @Test
    void aStoreThatLacksNothingIsUsedAsItIs() {
        AnalyticsStore whole = new InMemoryStore();
        assertThat(new Equipment(whole).store()).isSameAs(whole);
    }

    @Test
    void nobodysSessionIsKnown() {
        assertThat(least.sessions().find(TENANT, "session")).isEmpty();
        assertThat(least.sessions().findByVisitor(TENANT, "visitor", Instant.EPOCH, Instant.MAX))
                .isEmpty();
    }

    @Test
    void noTokenIsADevicesAndAllElseOfDevicesIsRefused() {
        assertThat(least.devices().findByKey("key")).isEmpty();
        assertThatThrownBy(() -> least.devices().keys(TENANT, Map.of("device", "key")))
                .isInstanceOf(UnsupportedCapabilityException.class);
    }

    @Test
    void nothingHasAName() {
        assertThat(least.names().assets(TENANT, List.of("chair"))).isEmpty();
    }

    @Test
    void partsThatAreLackingCanBeHeldButNotUsed() {
        AnalyticsStore store = least.store();
        assertThat(store.reports()).hasToString("no reports").isNotEqualTo(store.reports());
        assertThatThrownBy(() -> store.reports().find(TENANT, "report"))
                .isInstanceOf(UnsupportedCapabilityException.class)
                .hasMessage("The store that is in use has no reports");
        assertThatThrownBy(() -> store.exports().isEmpty()).isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> store.catalog().assets(TENANT, List.of()))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(store::rebuild).isInstanceOf(UnsupportedCapabilityException.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EVENT", "PART"})
    void questionsAboutWhatIsLackingAreNotPutToTheStore(Dataset dataset) {
        assertThatThrownBy(() -> least.store().aggregates().span(TENANT, dataset))
                .isInstanceOf(UnsupportedCapabilityException.class);
    }

    @Test
    void itSaysWhatItHas() {
        assertThat(Capability.values()).noneMatch(least::has);
        assertThat(Capability.values()).allMatch(new Equipment(new InMemoryStore())::has);
    }

    @Test
    void theHostIsToldWhatEachLackMeans() {
        assertThat(least.shortcomings())
                .contains("reports (reports have no state)", "exports (nothing is exported)")
                .doesNotContain("null");
        assertThat(Capability.values())
                .allSatisfy(lacking -> assertThat(least.shortcomings()).contains(lacking.label() + " ("));
        assertThat(new Equipment(new InMemoryStore()).shortcomings()).isEmpty();
    }

    /** Would answer questions about anything. */
    private record Least(AnalyticsStore whole) implements AnalyticsStore {

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public void prepare() {}

        @Override
        public EventStore events() {
            return whole.events();
        }

        @Override
        public AggregateStore aggregates() {
            return whole.aggregates();
        }

        @Override
        public SaltStore salts() {
            return whole.salts();
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
