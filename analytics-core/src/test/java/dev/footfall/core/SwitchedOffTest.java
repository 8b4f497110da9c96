package dev.footfall.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventDraft;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Analytics that are switched off still keep the promise about the store. */
class SwitchedOffTest {

    private final List<String> calls = new ArrayList<>();

    private final AnalyticsStore store = (AnalyticsStore) Proxy.newProxyInstance(
            AnalyticsStore.class.getClassLoader(), new Class<?>[] {AnalyticsStore.class}, (self, method, values) -> {
                calls.add(method.getName());
                return method.invoke(new InMemoryStore(), values);
            });

    @Test
    void theStoreThatWasGivenIsClosedOnceAndNotUsed() {
        Analytics analytics = Analytics.builder()
                .setting("analytics.enabled", "false")
                .store(store)
                .build();
        analytics.track(EventDraft.of("page view").session("s"));
        assertThat(calls).isEmpty();

        analytics.close();
        analytics.close();

        assertThat(calls).containsExactly("close");
    }
}
