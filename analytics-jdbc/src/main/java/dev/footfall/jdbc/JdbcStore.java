package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.session.SessionStore;
import dev.footfall.visitor.SaltStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in H2 or PostgreSQL, in tables whose names begin with {@code footfall_}, in the schema that a
 * connection starts in.
 *
 * <p>Of a host's {@code DataSource} it uses one connection to write and at most four to read, another two while it
 * migrates, each in a transaction of its own and given back as it came. PostgreSQL commits with
 * {@code synchronous_commit} on, H2 with a {@code CHECKPOINT SYNC} after each transaction, for which its user must be
 * an administrator.
 *
 * <p>An embedded H2 is better not shared: each of our checkpoints also brings on disk what transactions of the host
 * have done so far, and H2 may fail to undo that if the process is killed right then.
 */
public final class JdbcStore implements AnalyticsStore {

    private final DataSource dataSource;
    private final Runnable closeDataSource;
    private final boolean migrate;
    private final Duration statementTimeout;
    private final boolean durable;
    private final Duration lockPatience;
    private final EventStore events = new JdbcEventStore(this::database);
    private final SessionStore sessions = new JdbcSessionStore(this::database);
    private final AggregateStore aggregates = new JdbcAggregateStore(this::database);
    private final SaltStore salts = new JdbcSaltStore(this::database);
    private volatile @Nullable Database database;
    private volatile boolean closed;

    JdbcStore(DataSource dataSource, Runnable closeDataSource, JdbcStoreBuilder builder) {
        this.dataSource = dataSource;
        this.closeDataSource = closeDataSource;
        this.migrate = builder.migrate;
        this.statementTimeout = builder.statementTimeout;
        this.durable = builder.durable;
        this.lockPatience = builder.lockPatience;
    }

    public static JdbcStoreBuilder builder() {
        return new JdbcStoreBuilder();
    }

    /**
     * Creates the tables or brings them up to date, or only looks at them, as the builder was told.
     *
     * @throws JdbcStoreException if the database is neither H2 nor PostgreSQL, if its schema is newer than this version
     *     or was made by other files, or if it is incomplete and may only be looked at
     */
    @Override
    public synchronized void prepare() {
        checkOpen();
        try {
            Dialect dialect = dialect();
            Migrator migrator = new Migrator(dataSource, dialect, Migration.all(dialect.vendor()), lockPatience);
            if (migrate) {
                migrator.migrate();
            } else {
                migrator.validate();
            }
            if (database == null) {
                Database prepared = new Database(dataSource, dialect, statementTimeout);
                prepared.write("prove that writing works", handle -> dialect.vendor());
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
                case "H2" -> new H2Dialect(durable);
                case "PostgreSQL" -> new PostgresDialect(statementTimeout, durable);
                default ->
                    throw new JdbcStoreException(
                            "Footfall keeps events in H2 or PostgreSQL; this database is " + product, null);
            };
        }
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
        if (closed) {
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
    public AggregateStore aggregates() {
        return aggregates;
    }

    @Override
    public SaltStore salts() {
        return salts;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closeDataSource.run();
        }
    }
}
