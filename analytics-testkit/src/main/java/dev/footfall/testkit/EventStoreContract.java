package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What an {@link dev.footfall.event.EventStore} must do, by theme. */
public abstract class EventStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Appending extends AppendContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }

    @Nested
    class AppendingAtOnce extends ConcurrentAppendContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }

    @Nested
    class Fidelity extends FidelityContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }

    @Nested
    class Filters extends FilterContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }

    @Nested
    class MetadataFilters extends MetadataFilterContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected AnalyticsStore createStore() {
            return EventStoreContract.this.createStore();
        }
    }
}
