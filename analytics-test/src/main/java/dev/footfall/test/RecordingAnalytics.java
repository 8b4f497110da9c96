package dev.footfall.test;

import dev.footfall.Analytics;
import dev.footfall.IngestStats;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventType;
import dev.footfall.event.Fault;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.visitor.CurrentUser;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Analytics that keep what is tracked in memory and show it, for tests of whoever tracks. Events are checked, completed
 * and counted as in production, so that {@link #ask} answers as it does there. Safe for use by many threads.
 *
 * <pre>{@code
 * RecordingAnalytics analytics = new RecordingAnalytics();
 * new Shop(analytics).order("chair-7");
 * assertThat(analytics.events("product interaction")).hasSize(1);
 * assertThat(analytics.faults()).isEmpty();
 * }</pre>
 */
public final class RecordingAnalytics implements Analytics {

    private final AnalyticsSettings settings;
    private final CurrentUser currentUser;
    private volatile Recording recording;

    /** With the settings of an application that sets nothing. */
    public RecordingAnalytics() {
        this(AnalyticsSettings.defaults(), CurrentUser.nobody());
    }

    /** With settings as an application has them, such as event types of its own; where it stores does not matter. */
    public RecordingAnalytics(AnalyticsSettings settings, CurrentUser currentUser) {
        this.settings = settings;
        this.currentUser = currentUser;
        this.recording = begin();
    }

    private Recording begin() {
        return new Recording(AnalyticsEngine.builder(settings, new InMemoryStore())
                .currentUser(currentUser)
                .build()
                .start());
    }

    /** What was tracked and submitted up to now, as it is stored, in that order. Waits for what is on its way. */
    public List<Event> events() {
        return recording.outcome().events();
    }

    /** Those of one type, in any spelling of its name. */
    public List<Event> events(String type) {
        String canonical = settings.types()
                .find(type)
                .map(EventType::name)
                .orElseThrow(() -> new IllegalArgumentException("no event type is called '" + type + "'"));
        return events().stream().filter(event -> event.type().equals(canonical)).toList();
    }

    /**
     * What was wrong with the drafts that are not among the events, for a test to assert that nothing was. The index of
     * each tells which draft, from 0.
     */
    public List<Fault> faults() {
        return recording.outcome().faults();
    }

    /** Forgets everything, the catalog included, and begins anew. */
    public synchronized void clear() {
        Recording former = recording;
        recording = begin();
        former.engine().close();
    }

    @Override
    public void track(EventDraft draft) {
        recording.track(draft);
    }

    @Override
    public CompletionStage<Event> submit(EventDraft draft) {
        return recording.submit(draft);
    }

    /** Counts everything tracked before. */
    @Override
    public AggregateResult ask(AggregateQuery query) {
        return recording.settled().ask(query);
    }

    /** Counts everything tracked before. */
    @Override
    public Retention ask(RetentionQuery query) {
        return recording.settled().ask(query);
    }

    /** Counts everything tracked before. */
    @Override
    public Funnel ask(FunnelQuery query) {
        return recording.settled().ask(query);
    }

    /** Counts everything tracked before. */
    @Override
    public Paths ask(PathQuery query) {
        return recording.settled().ask(query);
    }

    @Override
    public CatalogStore catalog() {
        return recording.engine().catalog();
    }

    @Override
    public IngestStats stats() {
        return recording.settled().stats();
    }

    @Override
    public void close() {
        recording.engine().close();
    }
}
