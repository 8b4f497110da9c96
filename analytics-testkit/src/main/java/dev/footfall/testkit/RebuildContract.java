package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What making sessions, users, reports, devices and viewer sessions anew must leave as it was. */
@Needs(Capability.REBUILD)
abstract class RebuildContract extends AskingContract {

    /** So few that appending, which waits for them, comes to its end. */
    private static final int MOST_REBUILDS = 5;

    private static final Tenant[] TENANTS = {TENANT, OTHER_TENANT};

    @Test
    void nothingIsMadeOfNothing() {
        store.rebuild();
        datasets().forEach(dataset -> assertAnswer(StoreQuestion.of(dataset).measure(COUNT), all(0)));
        assertThat(devices()).isEmpty();
    }

    @Test
    void whatIsMadeAnewIsAsItWas() {
        Shuffled history = Shuffled.of(1, 600, TENANTS);
        history.batches(50).forEach(store.events()::append);
        Derived before = Derived.of(store, history.events());
        store.rebuild();
        assertThat(Derived.of(store, history.events())).isEqualTo(before);
        store.rebuild();
        assertThat(Derived.of(store, history.events())).isEqualTo(before);
    }

    @Test
    void whatComesLaterIsAddedToWhatWasMadeAnew() {
        Shuffled history = Shuffled.of(2, 600, TENANTS);
        List<List<Event>> batches = history.batches(50);
        batches.subList(0, 6).forEach(store.events()::append);
        store.rebuild();
        batches.subList(6, batches.size()).forEach(store.events()::append);
        assertDerivedAsByTheReference(history);
    }

    @Test
    void eventsAreNotChanged() {
        List<Event> events = Shuffled.of(3, 100, TENANT).events();
        store.events().append(events);
        store.rebuild();
        assertThat(allEvents(TENANT)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void whatIsAppendedMeanwhileIsNotLost() throws Exception {
        Shuffled history = Shuffled.of(4, 600, TENANTS);
        List<List<Event>> batches = history.batches(20);
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean writing = new AtomicBoolean(true);
        Together.run(3, thread -> () -> {
            if (thread == 0) {
                for (int i = 0; i < MOST_REBUILDS && (i == 0 || writing.get()); i++) {
                    store.rebuild();
                }
                return thread;
            }
            try {
                for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                    store.events().append(batches.get(i));
                }
                return thread;
            } finally {
                writing.set(false);
            }
        });
        assertDerivedAsByTheReference(history);
    }

    @Test
    void nobodySeesThemHalfMade() throws Exception {
        Shuffled history = Shuffled.of(5, 400, TENANT);
        history.batches(100).forEach(store.events()::append);
        List<?> before = counts();
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        Together.run(2, thread -> () -> {
            if (thread == 0) {
                rebuildOften(rebuilding);
                return thread;
            }
            do {
                assertThat(counts()).isEqualTo(before);
            } while (rebuilding.get());
            return thread;
        });
        assertThat(counts()).isEqualTo(before);
    }

    /** Each of one moment. */
    private List<?> counts() {
        List<Object> counts = new ArrayList<>(devices());
        datasets()
                .forEach(dataset -> counts.addAll(ask(StoreQuestion.of(dataset).measure(COUNT))));
        return counts;
    }

    private List<Device> devices() {
        return has(Capability.DEVICES) ? store.devices().registered(TENANT) : List.of();
    }

    private void rebuildOften(AtomicBoolean rebuilding) {
        try {
            for (int i = 0; i < MOST_REBUILDS; i++) {
                store.rebuild();
            }
        } finally {
            rebuilding.set(false);
        }
    }

    private void assertDerivedAsByTheReference(Shuffled history) {
        try (AnalyticsStore reference = LimitedStore.without(new InMemoryStore(), lacking())) {
            reference.events().append(history.events());
            assertThat(Derived.of(store, history.events())).isEqualTo(Derived.of(reference, history.events()));
        }
    }

    private Set<Capability> lacking() {
        Set<Capability> lacking = EnumSet.allOf(Capability.class);
        lacking.removeAll(store.capabilities());
        return lacking;
    }
}
