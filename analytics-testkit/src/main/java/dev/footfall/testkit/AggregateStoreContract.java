package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What an {@link dev.footfall.query.AggregateStore} must count, by theme. */
public abstract class AggregateStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Counting extends CountingContract {
        @Override
        protected AnalyticsStore createStore() {
            return AggregateStoreContract.this.createStore();
        }
    }
}
