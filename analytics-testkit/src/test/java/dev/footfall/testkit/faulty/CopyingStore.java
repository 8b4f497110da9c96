package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventStore;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.privacy.Subject;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.rollup.RollupStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Rolls up in earnest, if not well: its rollups are copies of the events of a quarter. As long as no fault overrides
 * what it does it is sound, so that the contracts are known to let such a store pass.
 */
class CopyingStore extends ForwardingStore {

    final Copies copies;

    /** How many events were ever new. */
    long appends;

    CopyingStore(AnalyticsStore sound) {
        this(sound, Copies::new);
    }

    CopyingStore(AnalyticsStore sound, Function<CopyingStore, Copies> copies) {
        super(sound);
        this.copies = copies.apply(this);
    }

    /** All events of the tenant, robots' included. */
    List<Event> live(Tenant tenant) {
        EventFilter all = EventFilter.builder(tenant).includingBots().build();
        return sound.events().find(all, null, Integer.MAX_VALUE).events();
    }

    /** What is done beside an append. */
    void appended(Event event) {
        copies.mark(Quarter.of(event));
    }

    /** What is done beside a removal. */
    void removed(Event event) {
        copies.mark(Quarter.of(event));
    }

    /** What a question that leaves out robots is answered from. */
    Stream<Event> counted(Tenant tenant) {
        return Stream.concat(
                copies.of(tenant).filter(event -> !copies.isWaiting(Quarter.of(event))),
                live(tenant).stream().filter(event -> copies.isWaiting(Quarter.of(event))));
    }

    /** To a question about events or their parts that leaves out robots. */
    List<StoreRow> answer(StoreQuery query) {
        Tally tally = new Tally(query);
        counted(query.tenant()).forEach(tally::add);
        return tally.rows();
    }

    @Override
    public RollupStore rollups() {
        return copies;
    }

    @Override
    public synchronized void rebuild() {
        super.rebuild();
    }

    @Override
    public EventStore events() {
        return new ForwardingEvents(super.events()) {
            @Override
            public List<Appended> append(List<Event> batch) {
                synchronized (CopyingStore.this) {
                    List<Appended> result = super.append(batch);
                    result.stream().filter(Appended::isNew).forEach(appended -> {
                        appends++;
                        appended(appended.event());
                    });
                    return result;
                }
            }
        };
    }

    @Override
    public AggregateStore aggregates() {
        return new ForwardingAggregates(super.aggregates()) {
            @Override
            public List<StoreRow> aggregate(StoreQuery query) {
                boolean isRolledUp = query.dataset() == Dataset.EVENT || query.dataset() == Dataset.PART;
                synchronized (CopyingStore.this) {
                    return isRolledUp && !query.bots() ? answer(query) : super.aggregate(query);
                }
            }

            @Override
            public Explanation explain(StoreQuery query) {
                return new Explanation(
                        "rollup copies", "but for " + copies.state().waiting() + " quarters");
            }
        };
    }

    @Override
    public PrivacyStore privacy() {
        return new ForwardingPrivacy(super.privacy()) {
            @Override
            public int erase(Subject subject, int limit) {
                return remove(subject.tenant(), () -> super.erase(subject, limit));
            }

            @Override
            public int expire(Expiry expiry, int limit) {
                return remove(expiry.tenant(), () -> super.expire(expiry, limit));
            }
        };
    }

    private synchronized int remove(Tenant tenant, IntSupplier removal) {
        List<Event> gone = new ArrayList<>(live(tenant));
        int removed = removal.getAsInt();
        gone.removeAll(live(tenant));
        gone.forEach(this::removed);
        return removed;
    }
}
