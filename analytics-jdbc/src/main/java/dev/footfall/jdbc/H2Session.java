package dev.footfall.jdbc;

import dev.footfall.thirdparty.h2.engine.SessionLocal;
import dev.footfall.thirdparty.h2.jdbc.JdbcConnection;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks into a database in this process: one in the H2 that we bring, or in the host's. */
final class H2Session {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    private H2Session() {}

    /**
     * What has been set for the connection. There is no SQL to ask for it; of a server the default is taken for
     * granted.
     */
    static boolean isLazy(Connection connection) {
        try {
            return connection.isWrapperFor(JdbcConnection.class) ? isOursLazy(connection) : Hosts.isLazy(connection);
        } catch (SQLException | LinkageError | RuntimeException e) {
            LOG.debug("This connection does not let us look into H2", e);
            return false;
        }
    }

    private static boolean isOursLazy(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && session.isLazyQueryExecution();
    }

    /** A class of its own: the host need not have an H2. */
    private static final class Hosts {

        static boolean isLazy(Connection connection) throws SQLException {
            return connection.isWrapperFor(org.h2.jdbc.JdbcConnection.class)
                    && connection.unwrap(org.h2.jdbc.JdbcConnection.class).getSession()
                            instanceof org.h2.engine.SessionLocal session
                    && session.isLazyQueryExecution();
        }
    }
}
