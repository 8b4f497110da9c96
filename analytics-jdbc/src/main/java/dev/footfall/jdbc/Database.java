package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventFilter;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.Handles;
import dev.footfall.thirdparty.jdbi.v3.core.Jdbi;
import dev.footfall.thirdparty.jdbi.v3.core.statement.SqlStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of a known kind: runs work in transactions and tells its faults in our words. */
final class Database implements AutoCloseable {

    /** Of our own pool of 5, so that whoever reads leaves one to whoever writes. */
    private static final int READS_AT_ONCE = 4;

    /** Of these, so that ingestion can always look something up: a session, a salt, an event by its id. */
    private static final int QUESTIONS_AT_ONCE = 3;

    /** Of these: each may have a million groups. */
    private static final int TALLIES_AT_ONCE = 2;

    private static final int ATTEMPTS = 20;

    private final Dialect dialect;
    private final Duration statementTimeout;
    private final Jdbi reads;
    private final Jdbi snapshots;
    private final Jdbi writes;
    private final Jdbi longWrites;
    private final Semaphore questions = new Semaphore(QUESTIONS_AT_ONCE, true);
    private final Semaphore scans = new Semaphore(1, true);
    private final Semaphore tallies = new Semaphore(TALLIES_AT_ONCE, true);
    private final @Nullable OwnThreads threads;

    Database(DataSource dataSource, Dialect dialect, Duration statementTimeout) {
        this.dialect = dialect;
        this.statementTimeout = statementTimeout;
        this.threads = dialect.isHarmedByInterrupts() ? new OwnThreads() : null;
        int seconds = statementSeconds();
        Semaphore readers = new Semaphore(READS_AT_ONCE, true);
        Semaphore writers = new Semaphore(dialect.writersAtOnce(), true);
        this.reads = jdbi(() -> Lease.toRead(dataSource, dialect, seconds), readers, seconds);
        this.snapshots = jdbi(() -> Lease.toReadOneMoment(dataSource, dialect, seconds), readers, seconds);
        this.writes = jdbi(() -> Lease.toWrite(dataSource, dialect, seconds), writers, seconds);
        this.longWrites = jdbi(() -> Lease.toRebuild(dataSource, dialect), writers, Lease.NO_LIMIT);
    }

    private static Jdbi jdbi(Connections.Source source, Semaphore permits, int seconds) {
        Jdbi jdbi = Jdbi.create(new Connections(source, permits));
        // The connection is given back by the lease, which knows whose transaction it is.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setQueryTimeout(seconds);
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerRowMapper(EventMapper.Row.class, new EventMapper());
        return jdbi;
    }

    Duration statementTimeout() {
        return statementTimeout;
    }

    int statementSeconds() {
        return (int) Math.max(1, statementTimeout.toSeconds());
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads events that the filter lets through. */
    <T> T ask(String name, EventFilter filter, Work<T> work) {
        return MetadataScan.isNeeded(dialect, filter) ? scan(name, work) : ask(name, work);
    }

    /** Answers what may take long: waits for its turn as long as a statement may take. */
    <T> T ask(String name, Work<T> work) {
        return inTurn(questions, () -> read(name, work));
    }

    /** Looks through rows ourselves: one such search at a time. */
    <T> T scan(String name, Work<T> work) {
        return inTurn(scans, () -> ask(name, work));
    }

    /** Counts many rows ourselves, which takes memory: two such questions at a time. */
    <T> T tally(String name, Work<T> work) {
        return inTurn(tallies, () -> ask(name, work));
    }

    /** The same in a transaction whose statements all see the moment of the first. */
    <T> T tallyOfOneMoment(String name, Work<T> work) {
        return inTurn(tallies, () -> askOfOneMoment(name, work));
    }

    /** Answers what may take long with several statements that all see the same moment. */
    <T> T askOfOneMoment(String name, Work<T> work) {
        return inTurn(questions, () -> undisturbed(() -> readHere(name, snapshots, work)));
    }

    private <T> T inTurn(Semaphore turns, Supplier<T> work) {
        Connections.await(turns, statementSeconds());
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** Reads what is found quickly. */
    <T> T read(String name, Work<T> work) {
        return undisturbed(() -> readHere(name, reads, work));
    }

    private <T> T undisturbed(Supplier<T> work) {
        return threads == null ? work.get() : threads.call(work);
    }

    private <T> T readHere(String name, Jdbi reads, Work<T> work) {
        try (Handle handle = reads.open()) {
            return work.with(handle);
        } catch (SQLException | RuntimeException e) {
            throw SqlFaults.translate(name, e);
        }
    }

    /** On disk when it returns. Work that loses against other transactions is done again from its start. */
    <T> T write(String name, Work<T> work) {
        return write(name, writes, work);
    }

    /** The same for work that makes derived rows anew, and may take as long as it takes. */
    <T> T rebuild(String name, Work<T> work) {
        return write(name, longWrites, work);
    }

    private <T> T write(String name, Jdbi writes, Work<T> work) {
        return undisturbed(() -> writeHere(name, writes, work));
    }

    private <T> T writeHere(String name, Jdbi writes, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Handle handle = writes.open()) {
                T result = work.with(handle);
                commit(name, handle.getConnection());
                return result;
            } catch (SQLException | RuntimeException e) {
                SQLException sql = SqlFaults.find(e, SQLException.class);
                if (sql == null || e instanceof StoreUnavailableException || !dialect.isConflict(sql)) {
                    throw SqlFaults.translate(name, e);
                }
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailableException("'" + name + "' keeps colliding with other transactions", sql);
                }
            }
        }
    }

    private void commit(String name, Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (dialect.isConflict(e)) {
                throw e;
            }
            throw inDoubt(name, e);
        } catch (RuntimeException e) {
            throw inDoubt(name, e);
        }
        try {
            dialect.afterCommit(connection);
        } catch (JdbcStoreException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw inDoubt(name, e);
        }
    }

    /** What is still being done ends as soon as its connection is closed. */
    @Override
    public void close() {
        if (threads != null) {
            threads.close();
        }
    }

    private static StoreUnavailableException inDoubt(String name, Exception fault) {
        return new StoreUnavailableException("whether '" + name + "' was committed is in doubt", fault);
    }
}
