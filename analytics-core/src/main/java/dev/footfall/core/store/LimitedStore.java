package dev.footfall.core.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.UnsupportedCapabilityException;
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
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Hands out all parts of a store. Those that it lacks refuse every call, and questions about what it lacks are not put
 * to it: so whoever holds a part may do so before knowing whether it is there.
 */
final class LimitedStore implements AnalyticsStore {

    private final AnalyticsStore given;

    LimitedStore(AnalyticsStore given) {
        this.given = given;
    }

    private <T> T part(Capability needed, Class<T> type, Supplier<T> part) {
        return given.capabilities().contains(needed) ? part.get() : refusing(needed, type);
    }

    private static <T> T refusing(Capability lacking, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> switch (method.getName()) {
                    case "toString" -> "no " + lacking.label();
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == values[0];
                    default -> throw new UnsupportedCapabilityException(lacking);
                }));
    }

    @Override
    public Set<Capability> capabilities() {
        return given.capabilities();
    }

    @Override
    public void prepare() {
        given.prepare();
    }

    @Override
    public EventStore events() {
        return given.events();
    }

    @Override
    public SaltStore salts() {
        return given.salts();
    }

    @Override
    public AggregateStore aggregates() {
        return new LimitedAggregates(given.aggregates(), given.capabilities());
    }

    @Override
    public SessionStore sessions() {
        return part(Capability.SESSIONS, SessionStore.class, given::sessions);
    }

    @Override
    public ReportStore reports() {
        return part(Capability.REPORTS, ReportStore.class, given::reports);
    }

    @Override
    public DeviceStore devices() {
        return part(Capability.DEVICES, DeviceStore.class, given::devices);
    }

    @Override
    public UserStore users() {
        return part(Capability.USERS, UserStore.class, given::users);
    }

    @Override
    public CatalogStore catalog() {
        return part(Capability.CATALOG, CatalogStore.class, given::catalog);
    }

    @Override
    public SystemStore system() {
        return part(Capability.SYSTEM, SystemStore.class, given::system);
    }

    @Override
    public ExportStore exports() {
        return part(Capability.EXPORTS, ExportStore.class, given::exports);
    }

    @Override
    public PrivacyStore privacy() {
        return part(Capability.PRIVACY, PrivacyStore.class, given::privacy);
    }

    @Override
    public IssuedTokenStore tokens() {
        return part(Capability.TOKENS, IssuedTokenStore.class, given::tokens);
    }

    @Override
    public AuditStore audit() {
        return part(Capability.AUDIT, AuditStore.class, given::audit);
    }

    @Override
    public void rebuild() {
        given.rebuild();
    }

    @Override
    public RollupStore rollups() {
        return part(Capability.ROLLUPS, RollupStore.class, given::rollups);
    }

    @Override
    public JourneyStore journeys() {
        return part(Capability.JOURNEYS, JourneyStore.class, given::journeys);
    }

    @Override
    public AnnotationStore annotations() {
        return part(Capability.ANNOTATIONS, AnnotationStore.class, given::annotations);
    }

    @Override
    public void close() {
        given.close();
    }
}
