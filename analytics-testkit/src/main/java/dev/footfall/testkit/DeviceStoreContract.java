package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import org.junit.jupiter.api.Nested;

/** What a {@link dev.footfall.audience.DeviceStore} must tell, by theme. */
public abstract class DeviceStoreContract {

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @Nested
    class Registry extends DeviceRegistryContract {
        @Override
        protected AnalyticsStore createStore() {
            return DeviceStoreContract.this.createStore();
        }
    }

    @Nested
    class OrderOfArrival extends DeviceOrderContract {
        @Override
        protected AnalyticsStore createStore() {
            return DeviceStoreContract.this.createStore();
        }
    }

    @Nested
    class Keys extends DeviceKeyContract {
        @Override
        protected AnalyticsStore createStore() {
            return DeviceStoreContract.this.createStore();
        }
    }
}
