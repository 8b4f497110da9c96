package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audit.AuditStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that it has stored every event, and keeps none: what is left is the cost of everything before a store. */
record ForgetfulStore(AnalyticsStore other) implements AnalyticsStore, EventStore {

    @Override
    public List<Appended> append(List<Event> batch) {
        return batch.stream().map(event -> new Appended(event, true)).toList();
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return Optional.empty();
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        return new EventPage(List.of(), null);
    }

    @Override
    public void prepare() {}

    @Override
    public EventStore events() {
        return this;
    }

    @Override
    public SessionStore sessions() {
        return other.sessions();
    }

    @Override
    public ReportStore reports() {
        return other.reports();
    }

    @Override
    public DeviceStore devices() {
        return other.devices();
    }

    @Override
    public UserStore users() {
        return other.users();
    }

    @Override
    public void rebuild() {
        other.rebuild();
    }

    @Override
    public AggregateStore aggregates() {
        return other.aggregates();
    }

    @Override
    public SaltStore salts() {
        return other.salts();
    }

    @Override
    public ExportStore exports() {
        return other.exports();
    }

    @Override
    public CatalogStore catalog() {
        return other.catalog();
    }

    @Override
    public SystemStore system() {
        return other.system();
    }

    @Override
    public PrivacyStore privacy() {
        return other.privacy();
    }

    @Override
    public IssuedTokenStore tokens() {
        return other.tokens();
    }

    @Override
    public AuditStore audit() {
        return other.audit();
    }

    @Override
    public JourneyStore journeys() {
        return other.journeys();
    }

    @Override
    public RollupStore rollups() {
        return other.rollups();
    }

    @Override
    public void close() {}
}
