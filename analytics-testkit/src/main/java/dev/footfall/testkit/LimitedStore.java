package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audit.AuditStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.EventStore;
import dev.footfall.export.ExportStore;
import dev.footfall.journey.JourneyStore;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.rollup.RollupStore;
import dev.footfall.session.SessionStore;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import dev.footfall.visitor.SaltStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another store that lacks something, for tests of what does without. */
public final class LimitedStore implements AnalyticsStore {

    private final AnalyticsStore whole;
    private final Set<Capability> capabilities;

    private LimitedStore(AnalyticsStore whole, Set<Capability> capabilities) {
        this.whole = whole;
        this.capabilities = Set.copyOf(capabilities);
    }

    /** What the other one has but these. It is closed with this one. */
    public static LimitedStore without(AnalyticsStore whole, Set<Capability> lacking) {
        Set<Capability> left = EnumSet.noneOf(Capability.class);
        left.addAll(whole.capabilities());
        left.removeAll(lacking);
        return new LimitedStore(whole, left);
    }

    private AnalyticsStore with(Capability needed) {
        if (!capabilities.contains(needed)) {
            throw new UnsupportedCapabilityException(needed);
        }
        return whole;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public void prepare() {
        whole.prepare();
    }

    @Override
    public EventStore events() {
        return whole.events();
    }

    @Override
    public SaltStore salts() {
        return whole.salts();
    }

    @Override
    public AggregateStore aggregates() {
        return new LimitedAggregates(whole.aggregates(), capabilities);
    }

    @Override
    public SessionStore sessions() {
        return with(Capability.SESSIONS).sessions();
    }

    @Override
    public UserStore users() {
        return with(Capability.USERS).users();
    }

    @Override
    public ReportStore reports() {
        return with(Capability.REPORTS).reports();
    }

    @Override
    public DeviceStore devices() {
        return with(Capability.DEVICES).devices();
    }

    @Override
    public CatalogStore catalog() {
        return with(Capability.CATALOG).catalog();
    }

    @Override
    public SystemStore system() {
        return with(Capability.SYSTEM).system();
    }

    @Override
    public ExportStore exports() {
        return with(Capability.EXPORTS).exports();
    }

    @Override
    public void rebuild() {
        with(Capability.REBUILD).rebuild();
    }

    @Override
    public PrivacyStore privacy() {
        return with(Capability.PRIVACY).privacy();
    }

    @Override
    public IssuedTokenStore tokens() {
        return with(Capability.TOKENS).tokens();
    }

    @Override
    public AuditStore audit() {
        return with(Capability.AUDIT).audit();
    }

    @Override
    public RollupStore rollups() {
        return with(Capability.ROLLUPS).rollups();
    }

    @Override
    public JourneyStore journeys() {
        return with(Capability.JOURNEYS).journeys();
    }

    @Override
    public AnnotationStore annotations() {
        return with(Capability.ANNOTATIONS).annotations();
    }

    @Override
    public void close() {
        whole.close();
    }

    private record LimitedAggregates(AggregateStore whole, Set<Capability> capabilities) implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            Capability.require(capabilities, query.dataset());
            return whole.aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            Capability.require(capabilities, dataset);
            return whole.span(tenant, dataset);
        }

        @Override
        public Explanation explain(StoreQuery query) {
            Capability.require(capabilities, query.dataset());
            return whole.explain(query);
        }
    }
}
