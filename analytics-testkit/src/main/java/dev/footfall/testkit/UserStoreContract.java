package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What a {@link dev.footfall.retention.UserStore} must tell, by theme. */
public abstract class UserStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Histories extends UserContract {
        @Override
        protected AnalyticsStore createStore() {
            return UserStoreContract.this.createStore();
        }
    }

    @Nested
    class Activity extends ActivityContract {
        @Override
        protected AnalyticsStore createStore() {
            return UserStoreContract.this.createStore();
        }
    }

    @Nested
    class Returning extends RetentionContract {
        @Override
        protected AnalyticsStore createStore() {
            return UserStoreContract.this.createStore();
        }
    }
}
