package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What a {@link dev.footfall.privacy.PrivacyStore} must find and forget, by theme. */
public abstract class PrivacyStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Erasure extends ErasureContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }

    @Nested
    class Expiry extends ExpiryContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }

    @Nested
    class About extends AboutContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }

    @Nested
    class Lease extends LeaseContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }

    @Nested
    class Concurrent extends ConcurrentRemovalContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }

    @Nested
    class Random extends RandomRemovalContract {
        @Override
        protected AnalyticsStore createStore() {
            return PrivacyStoreContract.this.createStore();
        }
    }
}
