package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
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
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.visitor.SaltStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in H2 or PostgreSQL, in tables whose names begin with {@code footfall_}, in the schema that a
 * connection starts in.
 *
 * <p>Of a host's {@code DataSource} it uses one connection to write, or to migrate, and at most four to read, each in a
 * transaction of its own and given back as it came. PostgreSQL commits with {@code synchronous_commit} on, H2 with a
 * {@code CHECKPOINT SYNC} after each transaction, for which its user must be an administrator.
 *
 * <p>An embedded H2 is better not shared: each of our checkpoints also brings on disk what transactions of the host
 * have done so far, and H2 may fail to undo that if the process is killed right then.
 */
public final class JdbcStore implements AnalyticsStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    /** Needs the same rights as an event does, and a database that is not a stand-by. */
    private static final String INSERT_NOTHING = "INSERT INTO footfall_event SELECT * FROM footfall_event WHERE 1 = 0";

    private final DataSource dataSource;
    private final Runnable closeDataSource;
    private final boolean migrate;
    private final Duration statementTimeout;
    private final boolean durable;
    private final Duration lockPatience;
    private final Duration grace;
    private final EventStore events = new JdbcEventStore(this::database);
    private final SessionStore sessions = new JdbcSessionStore(this::database);
    private final ReportStore reports = new JdbcReportStore(this::database);
    private final UserStore users = new JdbcUserStore(this::database);
    private final AggregateStore aggregates;
    private final DeviceStore devices = new JdbcDeviceStore(this::database);
    private final SaltStore salts = new JdbcSaltStore(this::database);
    private final CatalogStore catalog = new JdbcCatalogStore(this::database);
    private final SystemStore system = new JdbcSystemStore(this::database);
    private final ExportStore exports = new JdbcExportStore(this::database);
    private final PrivacyStore privacy = new JdbcPrivacyStore(this::database);
    private final IssuedTokenStore tokens = new JdbcTokenStore(this::database);
    private final AuditStore audit = new JdbcAuditStore(this::database);
    private final RollupStore rollups = new JdbcRollupStore(this::database);
    private final JourneyStore journeys = new JdbcJourneyStore(this::database);
    private final AnnotationStore annotations = new JdbcAnnotationStore(this::database);
    private volatile @Nullable Database database;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean warned = new AtomicBoolean();

    JdbcStore(DataSource dataSource, Runnable closeDataSource, JdbcStoreBuilder builder) {
        this.dataSource = dataSource;
        this.closeDataSource = closeDataSource;
        this.migrate = builder.migrate;
        this.statementTimeout = builder.statementTimeout;
        this.durable = builder.durable;
        this.lockPatience = builder.lockPatience;
        this.grace = builder.grace;
        this.aggregates = new JdbcAggregateStore(this::database, builder.fewEvents);
    }

    public static JdbcStoreBuilder builder() {
        return new JdbcStoreBuilder();
    }

    /**
     * Creates the tables or brings them up to date, or only looks at them, as the builder was told. After any failure
     * it may be called again. Closing does not wait for it: it ends as soon as its database answers.
     *
     * @throws StoreUnavailableException if the database cannot be reached now, or the store is or gets closed
     * @throws JdbcStoreException if the database is neither H2 nor PostgreSQL, if its schema is newer than this version
     *     or was made by other files, if it is incomplete and may only be looked at, if a right is missing, or if this
     *     version of H2 is known to lose events
     */
    @Override
    public synchronized void prepare() {
        checkOpen();
        try {
            Dialect dialect = dialect();
            checkOpen();
            Migrator migrator = new Migrator(dataSource, dialect, lockPatience, closed::get);
            if (migrate) {
                migrator.migrate();
            } else {
                migrator.validate();
            }
            checkOpen();
            if (database == null) {
                Database prepared = new Database(dataSource, dialect, statementTimeout);
                prepared.write("prove that writing works", handle -> handle.execute(INSERT_NOTHING));
                database = prepared;
            }
        } catch (SQLException e) {
            throw SqlFaults.translate("prepare the schema", e);
        }
    }

    private Dialect dialect() throws SQLException {
        try (Connection connection = Lease.connect(dataSource)) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> h2(connection);
                case "PostgreSQL" -> new PostgresDialect(statementTimeout, statementTimeout.plus(grace), durable);
                default ->
                    throw new JdbcStoreException(
                            "Footfall keeps events in H2 or PostgreSQL, and this database is " + product
                                    + ": set analytics.datasource.url to one of those, or analytics.store to the store"
                                    + " of a plugin that knows it",
                            null);
            };
        }
    }

    private Dialect h2(Connection connection) throws SQLException {
        String warning = H2Version.warning(connection.getMetaData().getDatabaseProductVersion());
        if (warned.compareAndSet(false, true)) {
            if (warning != null) {
                LOG.warn(warning);
            }
            H2Url.remedy(dataSource)
                    .ifPresent(remedy -> LOG.warn(
                            "H2 closes its file while the JVM ends, before the last events are stored: {}", remedy));
        }
        return new H2Dialect(durable);
    }

    private Database database() {
        checkOpen();
        Database prepared = database;
        if (prepared == null) {
            throw new StoreUnavailableException("the database has not been prepared yet", null);
        }
        return prepared;
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new StoreUnavailableException("the store is closed", null);
        }
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
    public UserStore users() {
        return users;
    }

    @Override
    public AggregateStore aggregates() {
        return aggregates;
    }

    @Override
    public DeviceStore devices() {
        return devices;
    }

    @Override
    public void rebuild() {
        Database db = database();
        long events = db.rebuild("rebuild what is derived", new Rebuild(db.dialect())::run);
        LOG.info("Sessions, reports, devices, viewers and users made anew from {} events", events);
    }

    @Override
    public SaltStore salts() {
        return salts;
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
    public JourneyStore journeys() {
        return journeys;
    }

    @Override
    public AnnotationStore annotations() {
        return annotations;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Database db = database;
            if (db != null) {
                db.close();
            }
            closeDataSource.run();
        }
    }
}
