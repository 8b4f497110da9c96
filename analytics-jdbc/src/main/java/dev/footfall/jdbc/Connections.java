package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.jdbi.v3.core.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lends connections for one purpose, so many at once and no more. */
final class Connections implements ConnectionFactory {

    private static final long PATIENCE_SECONDS = 3;

    /** Takes a connection from where they come from. */
    interface Source {
        Lease take() throws SQLException;
    }

    private final Source source;
    private final Semaphore permits;
    private final Map<Connection, Lease> leases = Collections.synchronizedMap(new IdentityHashMap<>());

    Connections(Source source, Semaphore permits) {
        this.source = source;
        this.permits = permits;
    }

    @Override
    public Connection openConnection() throws SQLException {
        await(permits);
        try {
            Lease lease = source.take();
            leases.put(lease.connection(), lease);
            return lease.connection();
        } catch (Throwable e) {
            permits.release();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) {
        Lease lease = leases.remove(connection);
        if (lease != null) {
            lease.close();
            permits.release();
        }
    }

    static void await(Semaphore permits) {
        await(permits, PATIENCE_SECONDS);
    }

    static void await(Semaphore permits, long patienceSeconds) {
        try {
            if (!permits.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                throw new StoreUnavailableException("all connections that may be used at once are in use", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for a connection", e);
        }
    }
}
