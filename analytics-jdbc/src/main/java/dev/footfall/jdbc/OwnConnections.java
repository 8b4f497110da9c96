package dev.footfall.jdbc;

import dev.footfall.thirdparty.h2.jdbc.JdbcConnection;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to a URL. H2 is ours and is called without its driver, which would announce itself to the whole JVM
 * and take the host's URLs; every other driver is the host's.
 */
final class OwnConnections implements DataSource {

    private static final int CLOSING_SECONDS = 5;

    private final String url;
    private final Properties properties;
    private final Opener opener;

    private interface Opener {
        Connection open(String url, Properties properties) throws SQLException;
    }

    OwnConnections(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
        this.opener = H2Url.isH2(url) ? OwnConnections::h2 : new HostDrivers()::open;
    }

    private static Connection h2(String url, Properties properties) throws SQLException {
        return new JdbcConnection(url, properties, null, null, false);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opener.open(url, (Properties) properties.clone());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is one user, given with the URL");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    /** The limit that {@link DriverManager} has is everybody's: the properties say ours. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** As long a pool that is closed waits for those who are just opening a connection: zero is not at all. */
    @Override
    public int getLoginTimeout() {
        return CLOSING_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
