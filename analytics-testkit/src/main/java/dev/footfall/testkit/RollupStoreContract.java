package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What a {@link dev.footfall.rollup.RollupStore} must count beforehand, by theme. */
public abstract class RollupStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Rolling extends RollingContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }

    @Nested
    class Answers extends RolledAnswerContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }

    @Nested
    class Times extends RolledTimeContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }

    @Nested
    class Stamps extends StampContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }

    @Nested
    class Meanwhile extends ConcurrentRollupContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }

    @Nested
    class Random extends RandomRollupContract {
        @Override
        protected AnalyticsStore createStore() {
            return RollupStoreContract.this.createStore();
        }
    }
}
