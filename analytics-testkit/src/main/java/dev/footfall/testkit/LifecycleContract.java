package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Capability;
import dev.footfall.StoreUnavailableException;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.EventFilter;
import dev.footfall.export.ExportStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a store comes and goes. */
abstract class LifecycleContract extends StoreContract {

    @Test
    void aNewStoreIsEmpty() {
        EventFilter everything = EventFilter.builder(TENANT).includingBots().build();
        assertThat(store.events().find(everything, null, 1).events()).isEmpty();
    }

    @Test
    @Needs(Capability.SESSIONS)
    void aNewStoreHasNoSession() {
        assertThat(store.sessions().find(TENANT, "session")).isEmpty();
    }

    @Test
    @Needs(Capability.REPORTS)
    void aNewStoreHasNoReport() {
        assertThat(store.reports().find(TENANT, "report")).isEmpty();
    }

    @Test
    @Needs(Capability.CATALOG)
    void aNewStoreNamesNothing() {
        assertThat(store.catalog().assets(TENANT, List.of("asset"))).isEmpty();
        assertThat(store.catalog().users(TENANT, List.of("user"))).isEmpty();
    }

    @Test
    @Needs(Capability.EXPORTS)
    void aNewStoreHasNoExport() {
        assertThat(store.exports().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aNewStoreHasNothingToCount(Dataset dataset) {
        require(dataset);
        assertThat(total(store.aggregates()
                        .aggregate(StoreQuestion.of(dataset)
                                .bots(true)
                                .measure(Measure.count("rows"))
                                .query())))
                .isZero();
        assertThat(store.aggregates().span(TENANT, dataset)).isEmpty();
    }

    @Test
    void preparingAgainKeepsEverything() {
        append(Events.event(1));
        store.prepare();
        assertThat(allEvents(TENANT)).containsExactly(Events.event(1));
    }

    @Test
    void severalThreadsMayPrepareItAtOnce() throws Exception {
        Together.run(4, thread -> () -> {
            store.prepare();
            return thread;
        });
        append(Events.event(1));
        assertThat(allEvents(TENANT)).containsExactly(Events.event(1));
    }

    @Test
    void closingAgainDoesNothing() {
        store.close();
        store.close();
    }

    @Test
    @Needs(Capability.EXPORTS)
    void aClosedStoreExportsNothingAnyMore() {
        ExportStore exports = store.exports();
        List<ThrowingCallable> calls = List.of(
                () -> exports.create(Exports.export(1), 1),
                () -> exports.find("exp_001"),
                () -> exports.claim(Exports.NOW, Exports.NOW),
                () -> exports.putChunk(Exports.export(1), 0, new byte[1]),
                () -> exports.chunk(Exports.export(1), 0),
                exports::isEmpty);
        store.close();

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreUnavailableException.class));
    }

    @Test
    @Needs(Capability.CATALOG)
    void aClosedStoreKeepsAndNamesNothingAnyMore() {
        CatalogStore catalog = store.catalog();
        List<ThrowingCallable> calls = List.of(
                () -> catalog.assets(TENANT, List.of("asset")),
                () -> catalog.users(TENANT, List.of("user")),
                () -> catalog.putAssets(TENANT, List.of(CatalogAsset.of("asset", "name"))),
                () -> catalog.putUsers(TENANT, List.of(new CatalogUser("user", null, null))),
                () -> catalog.deleteAssets(TENANT, List.of("asset")),
                () -> catalog.deleteUsers(TENANT, List.of("user")));
        store.close();

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreUnavailableException.class));
    }
}
