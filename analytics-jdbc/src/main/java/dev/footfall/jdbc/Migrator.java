package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to what this version needs, or says what keeps it from that. */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private static final long POLL_MILLIS = 100;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final List<Migration> migrations;
    private final Duration patience;
    private final BooleanSupplier closed;

    Migrator(DataSource dataSource, Dialect dialect, Duration patience, BooleanSupplier closed) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.migrations = Migration.all(dialect.vendor());
        this.patience = patience;
        this.closed = closed;
    }

    /** @throws JdbcStoreException if the schema is not what this version needs */
    void validate() throws SQLException {
        List<Migration> missing = look();
        if (!missing.isEmpty()) {
            throw new JdbcStoreException(
                    "the schema lacks " + names(missing)
                            + ": set analytics.schema.migrate=true or run these files yourself",
                    null);
        }
    }

    /** A schema that is complete is only looked at: that needs no lock and no right to change it. */
    void migrate() throws SQLException {
        if (look().isEmpty()) {
            return;
        }
        Lease lease = Lease.toWrite(dataSource, dialect, Lease.NO_LIMIT);
        try (MigrationLock lock = dialect.migrationLock(lease)) {
            await(lock);
            migrateWithoutHurry(lease.connection());
        }
    }

    /** An index may take longer to build than any statement may take otherwise. */
    private void migrateWithoutHurry(Connection connection) throws SQLException {
        Silence before = Silence.unlimited(connection);
        try {
            migrate(connection);
        } finally {
            before.undo(connection);
        }
    }

    private List<Migration> look() throws SQLException {
        try (Lease lease = Lease.toRead(dataSource, dialect, Lease.NO_LIMIT)) {
            return missing(new SchemaHistory(lease.connection()).read());
        }
    }

    private void migrate(Connection connection) throws SQLException {
        SchemaHistory history = new SchemaHistory(connection);
        history.create();
        connection.commit();
        Map<Integer, String> installed = history.read();
        List<Migration> missing = missing(installed);
        List<NotDerived> notDerived = installed.isEmpty() ? List.of() : notDerived(connection, missing);
        for (Migration migration : missing) {
            apply(migration, connection, history);
        }
        notDerived.forEach(told -> LOG.warn(told.warning()));
    }

    private static List<NotDerived> notDerived(Connection connection, List<Migration> missing) throws SQLException {
        List<NotDerived> told = new ArrayList<>();
        for (NotDerived each : NotDerived.ALL) {
            if (missing.stream().anyMatch(migration -> migration.version() == each.version())
                    && each.isTold(connection)) {
                told.add(each);
            }
        }
        return told;
    }

    private void apply(Migration migration, Connection connection, SchemaHistory history) throws SQLException {
        long started = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            for (String sql : migration.statements()) {
                execute(statement, sql);
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        history.add(migration, System.currentTimeMillis(), millis);
        connection.commit();
        dialect.afterCommit(connection);
        LOG.info("Schema of Footfall migrated to version {} in {} ms", migration.name(), millis);
    }

    private void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!dialect.isMadeAlready(e)) {
                throw e;
            }
        }
    }

    private List<Migration> missing(Map<Integer, String> installed) {
        int newest = migrations.stream().mapToInt(Migration::version).max().orElse(0);
        installed.keySet().stream()
                .filter(version -> version > newest)
                .findFirst()
                .ifPresent(version -> {
                    throw new JdbcStoreException(
                            "the schema has version " + version + ", this Footfall knows none after " + newest
                                    + ": a newer Footfall has used this database",
                            null);
                });
        migrations.forEach(migration -> compare(migration, installed.get(migration.version())));
        return migrations.stream()
                .filter(migration -> !installed.containsKey(migration.version()))
                .toList();
    }

    private static void compare(Migration migration, @Nullable String installed) {
        if (installed != null && !installed.equals(migration.checksum())) {
            throw new JdbcStoreException(
                    "the schema was made with another file for version " + migration.name() + ": checksum " + installed
                            + " was installed, this Footfall has " + migration.checksum(),
                    null);
        }
    }

    private void await(MigrationLock lock) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!lock.tryTake()) {
            if (closed.getAsBoolean()) {
                throw new StoreUnavailableException("closed while another node changes the schema", null);
            }
            if (System.nanoTime() - end > 0) {
                throw new StoreUnavailableException("another node has been changing the schema for " + patience, null);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while another node changes the schema", e);
        }
    }

    private static String names(List<Migration> migrations) {
        return migrations.stream().map(Migration::name).collect(Collectors.joining(", ", "version ", ""));
    }
}
