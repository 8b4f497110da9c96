package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
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
import java.util.Set;

/** Does what another store does. */
class ForwardingStore implements AnalyticsStore {

    final AnalyticsStore sound;

    ForwardingStore(AnalyticsStore sound) {
        this.sound = sound;
    }

    @Override
    public void prepare() {
        sound.prepare();
    }

    @Override
    public Set<Capability> capabilities() {
        return sound.capabilities();
    }

    @Override
    public EventStore events() {
        return sound.events();
    }

    @Override
    public SessionStore sessions() {
        return sound.sessions();
    }

    @Override
    public ReportStore reports() {
        return sound.reports();
    }

    @Override
    public DeviceStore devices() {
        return sound.devices();
    }

    @Override
    public UserStore users() {
        return sound.users();
    }

    @Override
    public AggregateStore aggregates() {
        return sound.aggregates();
    }

    @Override
    public void rebuild() {
        sound.rebuild();
    }

    @Override
    public SaltStore salts() {
        return sound.salts();
    }

    @Override
    public CatalogStore catalog() {
        return sound.catalog();
    }

    @Override
    public SystemStore system() {
        return sound.system();
    }

    @Override
    public ExportStore exports() {
        return sound.exports();
    }

    @Override
    public PrivacyStore privacy() {
        return sound.privacy();
    }

    @Override
    public IssuedTokenStore tokens() {
        return sound.tokens();
    }

    @Override
    public AnnotationStore annotations() {
        return sound.annotations();
    }

    @Override
    public AuditStore audit() {
        return sound.audit();
    }

    @Override
    public RollupStore rollups() {
        return sound.rollups();
    }

    @Override
    public JourneyStore journeys() {
        return sound.journeys();
    }

    @Override
    public void close() {
        sound.close();
    }
}
