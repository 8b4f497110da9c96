package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What an {@link dev.footfall.export.ExportStore} must keep, by theme. */
public abstract class ExportStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Jobs extends ExportJobContract {
        @Override
        protected AnalyticsStore createStore() {
            return ExportStoreContract.this.createStore();
        }
    }

    @Nested
    class Claims extends ExportClaimContract {
        @Override
        protected AnalyticsStore createStore() {
            return ExportStoreContract.this.createStore();
        }
    }

    @Nested
    class Files extends ExportFileContract {
        @Override
        protected AnalyticsStore createStore() {
            return ExportStoreContract.this.createStore();
        }
    }
}
