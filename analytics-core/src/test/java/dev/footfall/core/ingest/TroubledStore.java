package dev.footfall.core.ingest;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.DeviceStore;
import dev.footfall.audit.AuditStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.core.memory.InMemoryStore;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** An in-memory store whose appends meet with whatever trouble a test thinks of. */
final class TroubledStore implements AnalyticsStore, EventStore {

    private final InMemoryStore memory = new InMemoryStore();
    final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    volatile BiFunction<List<Event>, EventStore, List<Appended>> trouble = (batch, store) -> store.append(batch);
    volatile Runnable onPrepare = () -> {};

    @Override
    public void prepare() {
        onPrepare.run();
        memory.prepare();
    }

    @Override
    public List<Appended> append(List<Event> batch) {
        batchSizes.add(batch.size());
        return trouble.apply(batch, memory.events());
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return memory.events().find(tenant, id);
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        return memory.events().find(filter, after, limit);
    }

    List<Event> all(Tenant tenant) {
        return find(EventFilter.builder(tenant).includingBots().build(), null, 1_000_000)
                .events();
    }

    @Override
    public EventStore events() {
        return this;
    }

    @Override
    public SessionStore sessions() {
        return memory.sessions();
    }

    @Override
    public ReportStore reports() {
        return memory.reports();
    }

    @Override
    public DeviceStore devices() {
        return memory.devices();
    }

    @Override
    public UserStore users() {
        return memory.users();
    }

    @Override
    public void rebuild() {
        memory.rebuild();
    }

    @Override
    public AggregateStore aggregates() {
        return memory.aggregates();
    }

    @Override
    public SaltStore salts() {
        return memory.salts();
    }

    @Override
    public ExportStore exports() {
        return memory.exports();
    }

    @Override
    public CatalogStore catalog() {
        return memory.catalog();
    }

    @Override
    public SystemStore system() {
        return memory.system();
    }

    @Override
    public PrivacyStore privacy() {
        return memory.privacy();
    }

    @Override
    public IssuedTokenStore tokens() {
        return memory.tokens();
    }

    @Override
    public AuditStore audit() {
        return memory.audit();
    }

    @Override
    public JourneyStore journeys() {
        return memory.journeys();
    }

    @Override
    public RollupStore rollups() {
        return memory.rollups();
    }

    @Override
    public void close() {}
}
