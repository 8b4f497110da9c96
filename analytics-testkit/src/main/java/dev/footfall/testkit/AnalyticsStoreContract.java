package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/**
 * Everything that a store must do. Extending it once is a plugin's whole proof:
 *
 * <pre>{@code
 * class MyStoreTest extends AnalyticsStoreContract {
 *     @Override
 *     protected AnalyticsStore createStore() {
 *         return new MyStore("jdbc:mine:" + UUID.randomUUID());
 *     }
 * }
 * }</pre>
 *
 * That runs, by theme: that tenants share nothing, however alike their ids; how events are taken in, found and paged
 * through; what sessions, users, reports and devices are made of them, in any order of arrival; that a device keeps its
 * key; that exports are written by one at a time; that what is removed is as if it had never been there; that making
 * them anew changes nothing; that what is counted beforehand changes no answer; that what was done is told in order;
 * how questions about numbers are answered, from cases computed by hand, those of local calendars included, to some
 * thousand random ones that the in-memory reference answers as well; and that nobody sees half of a batch. A random
 * test that fails tells its seed, and {@code -Dfootfall.testkit.seed} repeats it.
 *
 * <p>A store that declares to lack something, see {@link AnalyticsStore#capabilities()}, is asked for it all the same
 * and must refuse; the tests of it are then skipped, and the others ask for what is left.
 *
 * <p>Each part can be extended on its own while a store is being written: {@link CapabilityContract},
 * {@link EventStoreContract}, {@link SessionStoreContract}, {@link SessionEntryContract}, {@link UserStoreContract},
 * {@link ReportStoreContract}, {@link DeviceStoreContract}, {@link AggregateStoreContract}, {@link SaltStoreContract},
 * {@link SystemStoreContract}, {@link ExportStoreContract}, {@link PrivacyStoreContract}, {@link IssuedTokenContract},
 * {@link AuditContract}, {@link RollupStoreContract}, {@link JourneyStoreContract}, {@link AnnotationContract},
 * {@link RandomHistoryContract}.
 */
public abstract class AnalyticsStoreContract {

    /**
     * Called for each test.
     *
     * @return a store that keeps nothing yet and shares nothing with any other; the test prepares and closes it
     */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Lifecycle extends LifecycleContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Capabilities extends CapabilityContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Tenants extends TenantContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Events extends EventStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Entries extends SessionEntryContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Reports extends ReportStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Devices extends DeviceStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Rebuilding extends RebuildContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Aggregates extends AggregateStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Salts extends SaltStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Catalog extends CatalogStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class HostSystem extends SystemStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Exports extends ExportStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Privacy extends PrivacyStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Tokens extends IssuedTokenContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Audit extends AuditContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Rollups extends RollupStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Journeys extends JourneyStoreContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Annotations extends AnnotationContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }

    @Nested
    class Histories extends RandomHistoryContract {
        @Override
        protected AnalyticsStore createStore() {
            return AnalyticsStoreContract.this.createStore();
        }
    }
}
