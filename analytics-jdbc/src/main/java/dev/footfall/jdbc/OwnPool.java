package dev.footfall.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A small pool beside the host's. It starts, and looks for its driver, when the first connection is asked for. */
final class OwnPool {

    private static final String H2 = "jdbc:h2:";
    private static final int SIZE = 5;
    private static final long PATIENCE_MILLIS = 3000;

    private final HikariDataSource pool = new HikariDataSource();

    OwnPool(String url, @Nullable String user, @Nullable String password, Duration longestSilence) {
        pool.setPoolName("analytics");
        pool.setJdbcUrl(url.startsWith(H2) ? H2Url.stayingOpen(url) : url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setInitializationFailTimeout(-1);
        if (url.startsWith(H2)) {
            keepOpen();
        } else if (url.startsWith("jdbc:postgresql:")) {
            noticeSilence(longestSilence);
        }
    }

    /** An embedded database closes with its last connection: it would be opened anew every half hour. */
    private void keepOpen() {
        pool.setMaxLifetime(0);
        pool.setExceptionOverride(new ClosedH2());
    }

    /** A server that vanished without a word must not hold a thread for ever. */
    private void noticeSilence(Duration timeout) {
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", Long.toString(Math.max(1, timeout.toSeconds())));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "footfall");
    }

    /** The pool does not know by itself that such a connection will never work again. */
    private static final class ClosedH2 implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException fault) {
            return SqlFaults.isClosedH2(fault) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }

    DataSource dataSource() {
        return pool;
    }

    void close() {
        pool.close();
    }
}
