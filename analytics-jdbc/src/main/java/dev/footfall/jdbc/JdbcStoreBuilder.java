package dev.footfall.jdbc;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes a {@link JdbcStore}; nothing touches the database before {@link JdbcStore#prepare()}. */
public final class JdbcStoreBuilder {

    private @Nullable DataSource dataSource;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    boolean migrate = true;
    Duration statementTimeout = Duration.ofSeconds(30);
    boolean durable = true;
    Duration lockPatience = Duration.ofMinutes(1);
    Duration grace = Duration.ofSeconds(10);
    int fewEvents = FewEvents.FEW;

    JdbcStoreBuilder() {}

    /** The host's: it is shared, and never closed by the store. */
    public JdbcStoreBuilder dataSource(DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** A database of its own: the store opens a small pool of connections, and closes it. */
    public JdbcStoreBuilder url(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        return this;
    }

    /** Whether the schema is created and upgraded, as it is unless said otherwise; if not, it is only looked at. */
    public JdbcStoreBuilder migrate(boolean migrate) {
        this.migrate = migrate;
        return this;
    }

    /** How long a statement may take; 30 s unless said otherwise. */
    public JdbcStoreBuilder statementTimeout(Duration statementTimeout) {
        this.statementTimeout = statementTimeout;
        return this;
    }

    /** Without this step acknowledged events can be lost: only for tests that prove that it is needed. */
    JdbcStoreBuilder durable(boolean durable) {
        this.durable = durable;
        return this;
    }

    /** How long to wait for another node that migrates. */
    JdbcStoreBuilder lockPatience(Duration lockPatience) {
        this.lockPatience = lockPatience;
        return this;
    }

    /** How much longer than a statement may take its server may be silent. */
    JdbcStoreBuilder grace(Duration grace) {
        this.grace = grace;
        return this;
    }

    /** Fewer events than these are counted without rollups. */
    JdbcStoreBuilder fewEvents(int fewEvents) {
        this.fewEvents = fewEvents;
        return this;
    }

    /**
     * The store, which has not touched its database yet.
     *
     * @throws IllegalStateException if there is no place to keep events, or two
     */
    public JdbcStore build() {
        if ((dataSource == null) == (url == null)) {
            throw new IllegalStateException("a store needs either a DataSource or a URL");
        }
        if (dataSource != null) {
            return new JdbcStore(dataSource, () -> {}, this);
        }
        OwnPool pool = new OwnPool(url, user, password, statementTimeout.plus(grace));
        return new JdbcStore(pool.dataSource(), pool::close, this);
    }
}
