package dev.footfall.core;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.IngestStats;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenStore;
import dev.footfall.access.Tokens;
import dev.footfall.annotation.Annotations;
import dev.footfall.audit.AuditTrail;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.core.access.DeviceKeys;
import dev.footfall.core.access.IssuedTokens;
import dev.footfall.core.access.RateLimits;
import dev.footfall.core.annotation.StoredAnnotations;
import dev.footfall.core.audit.Audits;
import dev.footfall.core.catalog.GuardedCatalog;
import dev.footfall.core.export.ExportSources;
import dev.footfall.core.export.Exports;
import dev.footfall.core.export.ReportWriters;
import dev.footfall.core.ingest.Ingestion;
import dev.footfall.core.ingest.RefusedEvent;
import dev.footfall.core.journey.Journeys;
import dev.footfall.core.privacy.Copies;
import dev.footfall.core.privacy.People;
import dev.footfall.core.query.Answers;
import dev.footfall.core.retention.Cohorts;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.AnswerSettings;
import dev.footfall.core.settings.Api;
import dev.footfall.core.settings.SystemSettings;
import dev.footfall.core.store.Equipment;
import dev.footfall.core.system.HostSystem;
import dev.footfall.core.visitor.SignedIn;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.privacy.Privacy;
import dev.footfall.privacy.Subject;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Explanation;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.visitor.CurrentUser;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Analytics inside an application: what takes events in, and what the APIs are mounted on. Safe for use by many
 * threads.
 */
public final class AnalyticsEngine implements Analytics {

    private final AnalyticsSettings settings;
    private final AnalyticsStore store;
    private final Equipment equipment;
    private final @Nullable Catalog hostCatalog;
    private final GuardedCatalog names;
    private final Audits audits;
    private final IssuedTokens issuedTokens;
    private final DeviceKeys tokens;
    private final RateLimits rateLimits;
    private final AccessPolicy policy;
    private final StoredAnnotations annotations;
    private final Clock clock;
    private final ReportWriters reportWriters;
    private final Ingestion ingestion;
    private final Answers questions;
    private final HostSystem system;
    private final Exports exports;
    private final SignedIn signedIn;
    private final People people;
    private final Upkeep upkeep;
    private final ExecutorService answers = AnswerThread.create();
    private boolean begun;

    AnalyticsEngine(AnalyticsEngineBuilder builder) {
        this.settings = builder.settings;
        this.equipment = new Equipment(builder.store);
        this.store = equipment.store();
        // A host may well make a bean of the stored one.
        this.hostCatalog = isStored(builder) ? null : builder.catalog;
        this.names = new GuardedCatalog(hostCatalog == null ? equipment.names() : hostCatalog);
        this.audits = new Audits(store.audit(), builder.clock);
        this.issuedTokens = new IssuedTokens(builder.tokens, equipment.issuedTokens(), audits, builder.clock);
        this.tokens = new DeviceKeys(issuedTokens, equipment.devices());
        this.annotations = new StoredAnnotations(store.annotations(), builder.clock);
        this.rateLimits = new RateLimits(settings.access(), builder.clock);
        this.policy = builder.policy;
        this.signedIn = new SignedIn(settings.privacy().principal() ? builder.currentUser : CurrentUser.nobody());
        this.clock = builder.clock;
        this.reportWriters = ReportWriters.of(builder.reportWriters);
        this.questions = answers(equipment, settings.answers(), clock);
        this.system = new HostSystem(measuring(), store.system(), builder.systemProbe, clock);
        this.exports = new Exports(
                settings.export(),
                store.exports(),
                ExportSources.of(
                        store,
                        questions,
                        names,
                        settings.zone(),
                        equipment.has(Capability.SYSTEM) ? system.figures() : null,
                        builder.exportSources),
                reportWriters,
                clock);
        this.people = new People(store, new HeldElsewhere(), audits::record);
        this.upkeep = new Upkeep(settings, equipment, audits::record, clock);
        this.ingestion = new Ingestion(settings, store, builder.detector, builder.countries, clock);
    }

    private boolean isStored(AnalyticsEngineBuilder builder) {
        return equipment.has(Capability.CATALOG) && builder.catalog == store.catalog();
    }

    private static Answers answers(Equipment equipment, AnswerSettings settings, Clock clock) {
        AnalyticsStore store = equipment.store();
        return equipment.has(Capability.ROLLUPS) && settings.cacheBytes() > 0
                ? Answers.keeping(store.aggregates(), store.rollups(), settings.cacheBytes(), clock)
                : new Answers(store.aggregates());
    }

    private SystemSettings measuring() {
        SystemSettings said = settings.system();
        return equipment.has(Capability.SYSTEM) ? said : new SystemSettings(false, said.access(), said.retention());
    }

    /** The store is closed with the engine. */
    public static AnalyticsEngineBuilder builder(AnalyticsSettings settings, AnalyticsStore store) {
        return new AnalyticsEngineBuilder(settings, store);
    }

    /**
     * Begins to write, as soon as the store can be made ready. Returns at once, whether or not it can. Does nothing if
     * it has begun or was closed.
     */
    public synchronized AnalyticsEngine start() {
        if (begun) {
            return this;
        }
        begun = true;
        boolean exporting = settings.apis().contains(Api.VIDEO) && equipment.has(Capability.EXPORTS);
        equipment.tell();
        ingestion.start(() -> tick(exporting));
        system.start();
        if (exporting) {
            exports.wake();
        }
        return this;
    }

    private void tick(boolean exporting) {
        if (exporting) {
            exports.tick();
        }
        upkeep.tick();
    }

    /**
     * Takes events in and leaves the store alone until {@link #start()} is called, or for that long: whoever waits for
     * an answer meanwhile waits no longer than at any other time.
     */
    public synchronized AnalyticsEngine startWithin(Duration patience) {
        if (!begun) {
            ingestion.openUntil(patience, this::start);
        }
        return this;
    }

    @Override
    public void track(EventDraft draft) {
        ingestion.track(signedIn.name(draft));
    }

    @Override
    public CompletionStage<Event> submit(EventDraft draft) {
        // Failures too reach the host's code on a thread of its own, never on the writer's.
        return ingestion
                .submit(List.of(signedIn.name(draft)))
                .whenComplete((stored, failure) -> questions.wrote(this))
                .handleAsync(AnalyticsEngine::only, answers);
    }

    private static Event only(@Nullable List<Event> events, @Nullable Throwable failure) {
        if (events == null) {
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        }
        return events.get(0);
    }

    /**
     * Offers events that are stored together or not at all, as {@link #submit(EventDraft)} does with one. What depends
     * on the answer runs on the writer's thread and must not block.
     *
     * @param drafts at least one
     */
    public CompletionStage<List<Event>> submit(List<EventDraft> drafts) {
        return ingestion.submit(drafts).whenComplete((stored, failure) -> questions.wrote(this));
    }

    @Override
    public AggregateResult ask(AggregateQuery query) {
        return questions.ask(query, this);
    }

    @Override
    public List<Explanation> explain(AggregateQuery query) {
        return questions.explain(query);
    }

    @Override
    public Retention ask(RetentionQuery query) {
        return Cohorts.ask(store.users(), query);
    }

    @Override
    public Funnel ask(FunnelQuery query) {
        return Journeys.ask(store.journeys(), query);
    }

    @Override
    public Paths ask(PathQuery query) {
        return Journeys.ask(store.journeys(), query);
    }

    /** Where the APIs put their questions. */
    public Answers questions() {
        return questions;
    }

    @Override
    public Privacy privacy() {
        return privacy(People.HOST);
    }

    /**
     * The same for somebody else.
     *
     * @param actor who acts, as the audit trail calls him
     */
    public Privacy privacy(String actor) {
        if (!equipment.has(Capability.PRIVACY)) {
            throw new UnsupportedCapabilityException(Capability.PRIVACY);
        }
        return new Privacy() {
            @Override
            public long erase(Subject subject, String reference) {
                return people.erase(actor, subject, reference);
            }

            @Override
            public boolean export(Subject subject, String reference, OutputStream to) throws IOException {
                return people.export(actor, subject, reference, to);
            }

            @Override
            public boolean knows(Subject subject) {
                return people.knows(subject);
            }
        };
    }

    /** What is known of people besides the events that are stored. */
    private final class HeldElsewhere implements Copies {

        @Override
        public void settle() {
            ingestion.settle();
        }

        @Override
        public void forget(Tenant tenant) {
            questions.forget();
            ingestion.forgetSessions();
            if (equipment.has(Capability.EXPORTS)) {
                exports.forget(tenant);
            }
        }
    }

    /** The last event of a tenant that was refused or dropped by this node since it started. */
    public Optional<RefusedEvent> lastRefused(Tenant tenant) {
        return ingestion.lastRefused(tenant);
    }

    @Override
    public IngestStats stats() {
        return ingestion.stats();
    }

    /** Whether the store fails again and again, so that what is submitted is refused at once. */
    public boolean isStoreUnavailable() {
        return ingestion.isStoreUnavailable();
    }

    @Override
    public void close() {
        synchronized (this) {
            begun = true;
        }
        system.stop();
        upkeep.stop();
        ingestion.close();
        upkeep.close(settings.ingest().closeTimeout());
        system.close(settings.ingest().closeTimeout());
        exports.close(settings.ingest().closeTimeout());
        issuedTokens.close(settings.ingest().closeTimeout());
        answers.shutdown();
        store.close();
    }

    public AnalyticsSettings settings() {
        return settings;
    }

    /** What it lacks refuses every call. */
    public AnalyticsStore store() {
        return store;
    }

    @Override
    public CatalogStore catalog() {
        if (!equipment.has(Capability.CATALOG)) {
            throw new UnsupportedCapabilityException(Capability.CATALOG);
        }
        return store.catalog();
    }

    /**
     * Where answers take names from: the host's own catalog, or else the stored one. It never throws, and may be asked
     * for any number of ids.
     */
    public GuardedCatalog names() {
        return names;
    }

    /** Whether the host has a catalog of its own, so that nobody asks the stored one. */
    public boolean hasHostCatalog() {
        return hostCatalog != null;
    }

    @Override
    public Tokens tokens() {
        if (!equipment.has(Capability.TOKENS)) {
            throw new UnsupportedCapabilityException(Capability.TOKENS);
        }
        return issuedTokens;
    }

    @Override
    public AuditTrail audit() {
        if (!equipment.has(Capability.AUDIT)) {
            throw new UnsupportedCapabilityException(Capability.AUDIT);
        }
        return audits;
    }

    @Override
    public Annotations annotations() {
        if (!equipment.has(Capability.ANNOTATIONS)) {
            throw new UnsupportedCapabilityException(Capability.ANNOTATIONS);
        }
        return annotations;
    }

    /** Where is told who did what; what the store lacks is refused when it is asked for. */
    public Audits audits() {
        return audits;
    }

    /** Tokens that are made by others than the application itself; what the store lacks is refused. */
    public IssuedTokens issuedTokens() {
        return issuedTokens;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    /** Who may call: those whom the settings or the host name, those who were given tokens since, and the devices. */
    public TokenStore tokenStore() {
        return tokens;
    }

    public DeviceKeys deviceKeys() {
        return tokens;
    }

    public AccessPolicy policy() {
        return policy;
    }

    public Clock clock() {
        return clock;
    }

    /** How the application itself fares. */
    public HostSystem system() {
        return system;
    }

    /** What is written as files while nobody waits. */
    public Exports exports() {
        return exports;
    }

    public ReportWriters reportWriters() {
        return reportWriters;
    }
}
