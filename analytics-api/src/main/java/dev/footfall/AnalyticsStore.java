package dev.footfall;

import dev.footfall.audience.DeviceStore;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.EventStore;
import dev.footfall.export.ExportStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.report.ReportStore;
import dev.footfall.retention.UserStore;
import dev.footfall.session.SessionStore;
import dev.footfall.system.SystemStore;
import dev.footfall.visitor.SaltStore;

/**
 * A place that keeps everything: the one thing that a storage plugin implements. It hands out views of itself, each
 * with a contract in the test kit. Safe for use by many threads, and by many nodes on one database.
 */
public interface AnalyticsStore extends AutoCloseable {

    /**
     * Makes the store ready: connects, creates or upgrades what it needs. Called from a thread of ours, again and again
     * until it succeeds; until then every other method may throw {@link StoreUnavailableException}. Several nodes may
     * call it at once.
     *
     * @throws StoreUnavailableException if it cannot be done now
     */
    void prepare();

    EventStore events();

    SessionStore sessions();

    ReportStore reports();

    DeviceStore devices();

    UserStore users();

    AggregateStore aggregates();

    /**
     * Makes sessions, users, reports, devices and viewer sessions anew from the events alone, as if these had just been
     * appended; nobody sees them half-made. The keys of devices stay as they are. For a store whose derived rows are
     * lost or were made by an older version. It may take long, and appending waits meanwhile.
     */
    void rebuild();

    SaltStore salts();

    CatalogStore catalog();

    SystemStore system();

    ExportStore exports();

    /** Releases what the store itself has opened. Calling it again does nothing. */
    @Override
    void close();
}
