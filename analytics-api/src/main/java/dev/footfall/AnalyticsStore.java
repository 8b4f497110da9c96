package dev.footfall;

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

/**
 * A place that keeps everything: the one thing that a storage plugin implements. It hands out views of itself, each
 * with a contract in the test kit. Safe for use by many threads, and by many nodes on one database.
 *
 * <p>A store that lacks some of it declares so in {@link #capabilities()} and leaves out the methods concerned, which
 * then throw {@link UnsupportedCapabilityException}. Whoever asks an API for that is told so, and the rest works.
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

    /** What it has of that which a store may lack; the same at each call. */
    default Set<Capability> capabilities() {
        return Capability.all();
    }

    EventStore events();

    default SessionStore sessions() {
        throw new UnsupportedCapabilityException(Capability.SESSIONS);
    }

    default ReportStore reports() {
        throw new UnsupportedCapabilityException(Capability.REPORTS);
    }

    default DeviceStore devices() {
        throw new UnsupportedCapabilityException(Capability.DEVICES);
    }

    default UserStore users() {
        throw new UnsupportedCapabilityException(Capability.USERS);
    }

    AggregateStore aggregates();

    default JourneyStore journeys() {
        throw new UnsupportedCapabilityException(Capability.JOURNEYS);
    }

    /**
     * Makes sessions, users, reports, devices and viewer sessions anew from the events alone, as if these had just been
     * appended; nobody sees them half-made. The keys of devices stay as they are. For a store whose derived rows are
     * lost or were made by an older version. It may take long, and appending waits meanwhile.
     */
    default void rebuild() {
        throw new UnsupportedCapabilityException(Capability.REBUILD);
    }

    SaltStore salts();

    default CatalogStore catalog() {
        throw new UnsupportedCapabilityException(Capability.CATALOG);
    }

    default SystemStore system() {
        throw new UnsupportedCapabilityException(Capability.SYSTEM);
    }

    default ExportStore exports() {
        throw new UnsupportedCapabilityException(Capability.EXPORTS);
    }

    default PrivacyStore privacy() {
        throw new UnsupportedCapabilityException(Capability.PRIVACY);
    }

    default IssuedTokenStore tokens() {
        throw new UnsupportedCapabilityException(Capability.TOKENS);
    }

    default AuditStore audit() {
        throw new UnsupportedCapabilityException(Capability.AUDIT);
    }

    default RollupStore rollups() {
        throw new UnsupportedCapabilityException(Capability.ROLLUPS);
    }

    default AnnotationStore annotations() {
        throw new UnsupportedCapabilityException(Capability.ANNOTATIONS);
    }

    /** Releases what the store itself has opened. Calling it again does nothing. */
    @Override
    void close();
}
