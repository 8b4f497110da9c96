package dev.footfall.core.memory;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audit.AuditStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.EventStore;
import dev.footfall.export.ExportStore;
import dev.footfall.journey.JourneyStore;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.rollup.RollupStore;
import dev.footfall.session.SessionStore;
import dev.footfall.system.SystemStore;
import dev.footfall.visitor.SaltStore;

/**
 * Keeps everything in memory, for tests and trials, and shows what a store must do in the fewest words. It is ready at
 * once, without {@link #prepare()}. {@link #close()} forgets everything; from then on every call throws
 * {@link dev.footfall.StoreUnavailableException}.
 */
public final class InMemoryStore implements AnalyticsStore {

    private final Memory memory = new Memory();
    private final EventStore events = new InMemoryEvents(memory);
    private final SessionStore sessions = new InMemorySessions(memory);
    private final ReportStore reports = new InMemoryReports(memory);
    private final DeviceStore devices = new InMemoryDevices(memory);
    private final UserStore users = new InMemoryUsers(memory);
    private final AggregateStore aggregates = new InMemoryAggregates(memory);
    private final JourneyStore journeys = new InMemoryJourneys(memory);
    private final SaltStore salts = new InMemorySalts(memory);
    private final CatalogStore catalog = new InMemoryCatalog(memory);
    private final SystemStore system = new InMemorySystem(memory);
    private final ExportStore exports = new InMemoryExports(memory);
    private final PrivacyStore privacy = new InMemoryPrivacy(memory);
    private final IssuedTokenStore tokens = new InMemoryTokens(memory);
    private final AuditStore audit = new InMemoryAudit(memory);
    private final RollupStore rollups = new InMemoryRollups(memory);
    private final AnnotationStore annotations = new InMemoryAnnotations(memory);

    @Override
    public void prepare() {
        memory.requireOpen();
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public ReportStore reports() {
        return reports;
    }

    @Override
    public DeviceStore devices() {
        return devices;
    }

    @Override
    public UserStore users() {
        return users;
    }

    @Override
    public AggregateStore aggregates() {
        return aggregates;
    }

    @Override
    public JourneyStore journeys() {
        return journeys;
    }

    @Override
    public SaltStore salts() {
        return salts;
    }

    @Override
    public void rebuild() {
        memory.rebuild();
    }

    @Override
    public CatalogStore catalog() {
        return catalog;
    }

    @Override
    public SystemStore system() {
        return system;
    }

    @Override
    public ExportStore exports() {
        return exports;
    }

    @Override
    public PrivacyStore privacy() {
        return privacy;
    }

    @Override
    public IssuedTokenStore tokens() {
        return tokens;
    }

    @Override
    public AuditStore audit() {
        return audit;
    }

    @Override
    public RollupStore rollups() {
        return rollups;
    }

    @Override
    public AnnotationStore annotations() {
        return annotations;
    }

    @Override
    public void close() {
        memory.close();
    }
}
