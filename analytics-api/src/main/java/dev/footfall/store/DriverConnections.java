package dev.footfall.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a connection of a driver each time. The driver need not be known to {@link java.sql.DriverManager}. */
final class DriverConnections implements DataSource {

    private final Driver driver;
    private final String url;
    private final Properties properties = new Properties();

    DriverConnections(Driver driver, @Nullable String url, @Nullable String username, @Nullable String password) {
        this.driver = driver;
        this.url = accepted(driver, url);
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    private static String accepted(Driver driver, @Nullable String url) {
        try {
            if (url != null && driver.acceptsURL(url)) {
                return url;
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("analytics.datasource.url cannot be read", e);
        }
        throw new IllegalArgumentException("analytics.datasource.url must be one that "
                + driver.getClass().getName() + " takes, or the host must have a DataSource");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection(properties);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        Properties others = new Properties();
        others.setProperty("user", username);
        others.setProperty("password", password);
        return connection(others);
    }

    private Connection connection(Properties as) throws SQLException {
        Connection connection = driver.connect(url, as);
        if (connection == null) {
            throw new SQLNonTransientConnectionException("the driver does not take the URL", "08001");
        }
        return connection;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
