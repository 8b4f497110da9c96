package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Opens a store for each test, and gives contracts their words. */
abstract class StoreContract {

    static final Tenant TENANT = Events.TENANT;
    static final Tenant OTHER_TENANT = Tenant.of("globex");
    static final int ALL = 10_000;

    AnalyticsStore store;

    /** As for {@link AnalyticsStoreContract#createStore()}. */
    protected abstract AnalyticsStore createStore();

    @BeforeEach
    void openStore(TestInfo test) {
        store = createStore();
        store.prepare();
        Stream.concat(test.getTestClass().stream(), test.getTestMethod().stream())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(Needs.class)))
                .flatMap(needs -> Stream.of(needs.value()))
                .forEach(this::require);
    }

    /** Ends the test where the store declares not to have that, and refuses it. */
    private void require(Capability needed) {
        if (!has(needed)) {
            Refusal.assertRefused(store, needed);
            Assumptions.abort("the store declares to have no " + needed + ", and refuses it");
        }
    }

    void require(Dataset dataset) {
        Capability.of(dataset).ifPresent(this::require);
    }

    boolean has(Capability capability) {
        return store.capabilities().contains(capability);
    }

    /** Those that the store answers questions about. */
    List<Dataset> datasets() {
        return Stream.of(Dataset.values())
                .filter(dataset -> Capability.of(dataset).stream().allMatch(this::has))
                .toList();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    List<Appended> append(Event... batch) {
        return store.events().append(List.of(batch));
    }

    Event appendOne(EventDraft draft) {
        return append(draft.toEvent()).get(0).event();
    }

    /** As many batches as events, in that order. */
    void appendEach(EventDraft... drafts) {
        Stream.of(drafts).forEach(this::appendOne);
    }

    List<Event> allEvents(Tenant tenant) {
        return found(EventFilter.builder(tenant).includingBots());
    }

    /** How many events the filter lets through, as the store counts them. */
    long counted(EventFilter filter) {
        StoreQuestion question = StoreQuestion.of(Dataset.EVENT)
                .tenant(filter.tenant())
                .range(filter.range())
                .bots(filter.bots())
                .where(Filter.of(filter))
                .measure(Measure.count("events"));
        return total(store.aggregates().aggregate(question.query()));
    }

    /** The one count of an answer without groups. */
    static long total(List<StoreRow> rows) {
        assertThat(rows).as("rows of an answer without groups").hasSize(1);
        Double count = rows.get(0).values().get(0);
        return count == null ? -1 : count.longValue();
    }

    List<Event> found(EventFilterBuilder filter) {
        return store.events().find(filter.build(), null, ALL).events();
    }
}
