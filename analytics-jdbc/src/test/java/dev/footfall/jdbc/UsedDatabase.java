package dev.footfall.jdbc;

import dev.footfall.thirdparty.hikari.HikariDataSource;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One store has it after the other. */
final class UsedDatabase {

    private final String empty;
    private final OwnPool pool;

    UsedDatabase(String url, String empty) {
        this.empty = empty;
        this.pool = new OwnPool(url, null, null, Duration.ofSeconds(40));
    }

    /** @param whenClosed gets the database when it is empty again, and as good as a new one */
    JdbcStore newStore(Consumer<UsedDatabase> whenClosed) {
        AtomicBoolean closed = new AtomicBoolean();
        DataSource lent = DataSources.of(() -> {
            if (closed.get()) {
                throw new SQLTransientConnectionException("another store has this database now");
            }
            return pool.dataSource().getConnection();
        });
        Runnable giveBack = () -> {
            closed.set(true);
            if (isAtRest()) {
                empty();
                whenClosed.accept(this);
            } else {
                close();
            }
        };
        return new JdbcStore(lent, giveBack, JdbcStore.builder().fewEvents(10));
    }

    /** Whether nobody is at work who would be disturbed by what comes next, or disturb it. */
    private boolean isAtRest() {
        return ((HikariDataSource) pool.dataSource()).getHikariPoolMXBean().getActiveConnections() == 0;
    }

    void empty() {
        Backend.execute(pool.dataSource(), empty);
    }

    void close() {
        pool.close();
    }
}
