package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts that have hardly a connection to spare. */
class SmallPoolTest {

    @ParameterizedTest
    @EnumSource(Backend.class)
    void oneConnectionIsEnough(Backend backend) {
        try (HikariDataSource pool = new HikariDataSource();
                JdbcStore store = JdbcStore.builder().dataSource(pool).build()) {
            pool.setJdbcUrl(backend.newUrl());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(2000);
            store.prepare();
            assertThat(store.events().append(new Events(1).batch(3))).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoeverDiesWhileItMigratesLetsGo(Backend backend) throws SQLException {
        String url = backend.newUrl();
        DataSource dataSource = Backend.dataSource(url);
        Connection dying = Backend.dataSource(url).getConnection();
        Lease lease = Lease.toWrite(DataSources.of(() -> dying), backend.dialect(), Lease.NO_LIMIT);
        assertThat(backend.dialect().migrationLock(lease).tryTake()).isTrue();
        try (MigrationLock next = lock(backend, dataSource)) {
            assertThat(next.tryTake()).isFalse();
            dying.close();
            while (!next.tryTake()) {
                Thread.onSpinWait();
            }
            try (MigrationLock third = lock(backend, dataSource)) {
                assertThat(third.tryTake()).isFalse();
            }
        }
        try (MigrationLock last = lock(backend, dataSource)) {
            assertThat(last.tryTake()).isTrue();
        }
    }

    @Test
    void anErrorInADriverUsesUpNoConnection() {
        Connections connections = new Connections(
                () -> {
                    throw new NoClassDefFoundError("driver");
                },
                new Semaphore(1));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(connections::openConnection).isInstanceOf(NoClassDefFoundError.class);
        }
    }

    private static MigrationLock lock(Backend backend, DataSource dataSource) throws SQLException {
        return backend.dialect().migrationLock(Lease.toWrite(dataSource, backend.dialect(), Lease.NO_LIMIT));
    }
}
