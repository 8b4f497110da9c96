package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.audience.DeviceStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.EventStore;
import dev.footfall.export.ExportStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.session.SessionStore;
import dev.footfall.visitor.SaltStore;

/** A sound store of which a part is exchanged. */
record SpoiltStore(
        AnalyticsStore sound,
        EventStore events,
        SessionStore sessions,
        ReportStore reports,
        DeviceStore devices,
        AggregateStore aggregates,
        SaltStore salts,
        CatalogStore catalog,
        ExportStore exports)
        implements AnalyticsStore {

    static AnalyticsStore events(AnalyticsStore sound, EventStore events) {
        return new SpoiltStore(
                sound,
                events,
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                sound.aggregates(),
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore sessions(AnalyticsStore sound, EventStore events, SessionStore sessions) {
        return new SpoiltStore(
                sound,
                events,
                sessions,
                sound.reports(),
                sound.devices(),
                sound.aggregates(),
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore reports(AnalyticsStore sound, EventStore events, ReportStore reports) {
        return new SpoiltStore(
                sound,
                events,
                sound.sessions(),
                reports,
                sound.devices(),
                sound.aggregates(),
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore counting(AnalyticsStore sound, EventStore events, AggregateStore aggregates) {
        return new SpoiltStore(
                sound,
                events,
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                aggregates,
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore aggregates(AnalyticsStore sound, AggregateStore aggregates) {
        return new SpoiltStore(
                sound,
                sound.events(),
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                aggregates,
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore salts(AnalyticsStore sound, SaltStore salts) {
        return new SpoiltStore(
                sound,
                sound.events(),
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                sound.aggregates(),
                salts,
                sound.catalog(),
                sound.exports());
    }

    static AnalyticsStore catalog(AnalyticsStore sound, CatalogStore catalog) {
        return new SpoiltStore(
                sound,
                sound.events(),
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                sound.aggregates(),
                sound.salts(),
                catalog,
                sound.exports());
    }

    static AnalyticsStore exports(AnalyticsStore sound, ExportStore exports) {
        return new SpoiltStore(
                sound,
                sound.events(),
                sound.sessions(),
                sound.reports(),
                sound.devices(),
                sound.aggregates(),
                sound.salts(),
                sound.catalog(),
                exports);
    }

    static AnalyticsStore devices(AnalyticsStore sound, EventStore events, DeviceStore devices) {
        return new SpoiltStore(
                sound,
                events,
                sound.sessions(),
                sound.reports(),
                devices,
                sound.aggregates(),
                sound.salts(),
                sound.catalog(),
                sound.exports());
    }

    @Override
    public void prepare() {
        sound.prepare();
    }

    @Override
    public void rebuild() {
        sound.rebuild();
    }

    @Override
    public void close() {
        sound.close();
    }
}
