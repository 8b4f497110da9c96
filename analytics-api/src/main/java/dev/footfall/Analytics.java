package dev.footfall;

import dev.footfall.access.Tokens;
import dev.footfall.annotation.Annotations;
import dev.footfall.audit.AuditTrail;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.privacy.Privacy;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Explanation;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The host's handle: takes events in. Safe for use by many threads. */
public interface Analytics extends AutoCloseable {

    /**
     * Offers an event and forgets it. Returns at once: it never waits for room, for a database or for another thread's
     * work beyond two short locks, and never throws, whatever the draft holds. An event that cannot be taken is counted
     * in {@link #stats()} and, now and then, told in the log.
     */
    void track(EventDraft draft);

    /**
     * Offers an event whose fate matters. Never blocks.
     *
     * @return completes with the event as it is stored once it is on disk; or exceptionally with an
     *     {@link dev.footfall.event.InvalidEventException}, or with an {@link EventRefusedException} when it cannot be
     *     taken now
     */
    CompletionStage<Event> submit(EventDraft draft);

    /**
     * Answers a question from what is stored, in the thread that asks. An answer may be a second old, but counts
     * whatever completed from {@link #submit} before.
     *
     * @throws dev.footfall.query.InvalidQueryException if the answer would have too many groups
     * @throws UnsupportedCapabilityException if the store lacks what the question is about
     * @throws StoreUnavailableException if the store cannot answer now
     */
    AggregateResult ask(AggregateQuery query);

    /**
     * Where the answer to a question would be found now, of each question that the store would be asked. It costs about
     * as much as a small question.
     *
     * @return empty where no store is asked, as analytics are switched off
     * @throws dev.footfall.query.InvalidQueryException if the answer would have too many groups
     * @throws UnsupportedCapabilityException if the store lacks what the question is about
     * @throws StoreUnavailableException if the store cannot answer now
     */
    default List<Explanation> explain(AggregateQuery query) {
        return List.of();
    }

    /**
     * Answers which users came back, from what is stored now, in the thread that asks.
     *
     * @throws dev.footfall.query.InvalidQueryException if the answer would have too many days
     * @throws UnsupportedCapabilityException if the store lacks what the question is about
     * @throws StoreUnavailableException if the store cannot answer now
     */
    Retention ask(RetentionQuery query);

    /**
     * Answers how far viewers came, from what is stored now, in the thread that asks.
     *
     * @throws dev.footfall.query.InvalidQueryException if the answer would have too many groups or viewers
     * @throws UnsupportedCapabilityException if the store lacks what the question is about
     * @throws StoreUnavailableException if the store cannot answer now
     */
    default Funnel ask(FunnelQuery query) {
        throw new UnsupportedCapabilityException(Capability.JOURNEYS);
    }

    /**
     * Answers where sessions went, from what is stored now, in the thread that asks.
     *
     * @throws dev.footfall.query.InvalidQueryException if there are too many different paths
     * @throws UnsupportedCapabilityException if the store lacks what the question is about
     * @throws StoreUnavailableException if the store cannot answer now
     */
    default Paths ask(PathQuery query) {
        throw new UnsupportedCapabilityException(Capability.JOURNEYS);
    }

    /**
     * The stored catalog, which the host fills; answers take their names from it, unless the host has a
     * {@link dev.footfall.catalog.Catalog} of its own. Other than {@link #track}, its methods wait for the database and
     * throw when it cannot be reached: call them where that does no harm, and outside of transactions.
     *
     * @throws UnsupportedCapabilityException if the store has none
     */
    CatalogStore catalog();

    /**
     * Tokens that are made and ended at run time.
     *
     * @throws UnsupportedCapabilityException if the store keeps none, or analytics are switched off
     */
    default Tokens tokens() {
        throw new UnsupportedCapabilityException(Capability.TOKENS);
    }

    /**
     * What is known about a person, and forgetting it.
     *
     * @throws UnsupportedCapabilityException if the store cannot do that, or analytics are switched off
     */
    default Privacy privacy() {
        throw new UnsupportedCapabilityException(Capability.PRIVACY);
    }

    /**
     * Who did what with other people's data.
     *
     * @throws UnsupportedCapabilityException if the store does not keep it, or analytics are switched off
     */
    default AuditTrail audit() {
        throw new UnsupportedCapabilityException(Capability.AUDIT);
    }

    /**
     * Remarks on moments, such as deploys, which charts show beside their numbers.
     *
     * @throws UnsupportedCapabilityException if the store keeps none, or analytics are switched off
     */
    default Annotations annotations() {
        throw new UnsupportedCapabilityException(Capability.ANNOTATIONS);
    }

    /** What has become of all events that were offered so far. */
    IngestStats stats();

    /**
     * Stores what is waiting, for as long as the settings allow, and stops. What is offered later is counted as dropped
     * or refused. Calling it again does nothing.
     */
    @Override
    void close();

    /** For an application without Spring and without a servlet container; those start it by themselves. */
    static AnalyticsBuilder builder() {
        return new AnalyticsBuilder();
    }

    /** Takes every event and does nothing with it. */
    static Analytics noop() {
        return NoopAnalytics.INSTANCE;
    }
}
