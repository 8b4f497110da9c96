package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a store says that it cannot do what it is asked. */
final class Refusal {

    private Refusal() {}

    /** Expects that of a store which declares to lack it. */
    static void assertRefused(AnalyticsStore store, Capability lacking) {
        assertRefused(lacking, () -> handOut(store, lacking));
        Stream.of(Dataset.values())
                .filter(dataset -> Capability.of(dataset).stream().anyMatch(lacking::equals))
                .forEach(dataset -> {
                    assertRefused(lacking, () -> count(store, dataset));
                    assertRefused(lacking, () -> store.aggregates().span(Events.TENANT, dataset));
                });
    }

    private static void assertRefused(Capability lacking, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown)
                .as("asking a store for %s, which it declares not to have", lacking)
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThat(((UnsupportedCapabilityException) thrown).capability()).isEqualTo(lacking);
    }

    static void handOut(AnalyticsStore store, Capability capability) {
        switch (capability) {
            case SESSIONS -> store.sessions();
            case USERS -> store.users();
            case REPORTS -> store.reports();
            case DEVICES -> store.devices();
            case CATALOG -> store.catalog();
            case SYSTEM -> store.system();
            case EXPORTS -> store.exports();
            case REBUILD -> store.rebuild();
            case PRIVACY -> store.privacy();
            case TOKENS -> store.tokens();
            case AUDIT -> store.audit();
            case ROLLUPS -> store.rollups();
            case JOURNEYS -> store.journeys();
            case ANNOTATIONS -> store.annotations();
        }
    }

    static void count(AnalyticsStore store, Dataset dataset) {
        store.aggregates()
                .aggregate(
                        StoreQuestion.of(dataset).measure(Measure.count("rows")).query());
    }
}
