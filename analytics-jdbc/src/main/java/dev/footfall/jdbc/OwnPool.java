package dev.footfall.jdbc;

import dev.footfall.thirdparty.hikari.HikariDataSource;
import dev.footfall.thirdparty.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A small pool beside the host's. It starts, and looks for its driver, when the first connection is asked for. */
final class OwnPool {

    private static final int SIZE = 5;
    private static final long PATIENCE_MILLIS = 3000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HikariDataSource pool = new HikariDataSource();
    private final PoolThreads threads = new PoolThreads();
    private final Properties properties = new Properties();

    OwnPool(String url, @Nullable String user, @Nullable String password, Duration longestSilence) {
        set("user", user);
        set("password", password);
        if (H2Url.isH2(url)) {
            keepOpen();
        } else if (url.startsWith("jdbc:postgresql:")) {
            noticeSilence(longestSilence);
        }
        pool.setPoolName("analytics");
        pool.setThreadFactory(threads);
        pool.setDataSource(new OwnConnections(H2Url.isH2(url) ? H2Url.stayingOpen(url) : url, properties));
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setInitializationFailTimeout(-1);
    }

    private void set(String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    /** An embedded database closes with its last connection: it would be opened anew every half hour. */
    private void keepOpen() {
        pool.setMaxLifetime(0);
        pool.setExceptionOverride(new ClosedH2());
    }

    /** A server that vanished without a word must not hold a thread for ever. */
    private void noticeSilence(Duration timeout) {
        set("connectTimeout", "3");
        set("loginTimeout", "3");
        set("socketTimeout", Long.toString(Math.max(1, timeout.toSeconds())));
        set("tcpKeepAlive", "true");
        set("ApplicationName", "footfall");
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
        threads.await(PATIENCE);
    }
}
