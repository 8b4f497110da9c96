package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.query.Dataset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What making sessions, users, reports, devices and viewer sessions anew must leave as it was. */
abstract class RebuildContract extends AskingContract {

    /** So few that appending, which waits for them, comes to its end. */
    private static final int MOST_REBUILDS = 5;

    private static final Tenant[] TENANTS = {TENANT, OTHER_TENANT};

    @Test
    void nothingIsMadeOfNothing() {
        store.rebuild();
        assertAnswer(sessions().measure(COUNT), all(0));
        assertAnswer(reports().measure(COUNT), all(0));
        assertAnswer(StoreQuestion.of(Dataset.VIEWING).measure(COUNT), all(0));
        assertAnswer(StoreQuestion.of(Dataset.USER).measure(COUNT), all(0));
        assertThat(store.devices().registered(TENANT)).isEmpty();
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
        List<?> sessions = ask(sessions().measure(COUNT));
        List<?> reports = ask(reports().measure(COUNT));
        List<?> viewings = ask(StoreQuestion.of(Dataset.VIEWING).measure(COUNT));
        List<?> devices = store.devices().registered(TENANT);
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        Together.run(2, thread -> () -> {
            if (thread == 0) {
                rebuildOften(rebuilding);
                return thread;
            }
            do {
                assertThat(ask(sessions().measure(COUNT))).isEqualTo(sessions);
                assertThat(ask(reports().measure(COUNT))).isEqualTo(reports);
                assertThat(ask(StoreQuestion.of(Dataset.VIEWING).measure(COUNT)))
                        .isEqualTo(viewings);
                assertThat(store.devices().registered(TENANT)).isEqualTo(devices);
            } while (rebuilding.get());
            return thread;
        });
        assertThat(ask(sessions().measure(COUNT))).isEqualTo(sessions);
        assertThat(ask(reports().measure(COUNT))).isEqualTo(reports);
        assertThat(store.devices().registered(TENANT)).isEqualTo(devices);
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
        try (AnalyticsStore reference = new InMemoryStore()) {
            reference.events().append(history.events());
            assertThat(Derived.of(store, history.events())).isEqualTo(Derived.of(reference, history.events()));
        }
    }
}
