package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventFilter;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostDataSourceTest {

    private final Events events = new Events(3);

    @Test
    void nothingIsAskedForBeforeItIsPrepared() {
        AtomicInteger asked = new AtomicInteger();
        DataSource host = DataSources.of(() -> {
            asked.incrementAndGet();
            throw new SQLException("down");
        });
        try (JdbcStore store = JdbcStore.builder().dataSource(host).build()) {
            assertThatThrownBy(() -> store.events().append(events.batch(1)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("not been prepared");
            assertThat(asked).hasValue(0);
            assertThatThrownBy(store::prepare).isInstanceOf(StoreUnavailableException.class);
            assertThat(asked).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void connectionsComeBackAsTheyCame(Backend backend) {
        String url = backend.newUrl();
        for (boolean autoCommit : new boolean[] {true, false}) {
            List<String> states = new ArrayList<>();
            DataSource host = DataSources.of(() -> unclosed(DriverManager.getConnection(url), autoCommit, states));
            JdbcStore store = JdbcStore.builder().dataSource(host).build();
            store.prepare();
            store.events().append(events.batch(3));
            store.events().find(EventFilter.of(Events.SHOP), null, 10);
            store.close();
            assertThat(states).isNotEmpty().containsOnly(autoCommit + " 0");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aTransactionOfTheHostIsNeverEnded(Backend backend) throws SQLException {
        String url = backend.newUrl();
        Backend.execute(Backend.hosts(url), "CREATE TABLE orders (id INTEGER)");
        try (JdbcStore own = JdbcStore.builder().dataSource(Backend.hosts(url)).build();
                Connection hosts = DriverManager.getConnection(url)) {
            own.prepare();
            own.events().append(events.batch(2));
            List<Connection> lent = new ArrayList<>(List.of(DriverManager.getConnection(url)));
            JdbcStore store = JdbcStore.builder()
                    .dataSource(DataSources.of(() -> DataSources.wrap(lent.get(0), HostDataSourceTest::notClosed)))
                    .build();
            store.prepare();
            lent.get(0).close();
            hosts.setAutoCommit(false);
            lent.set(0, hosts);
            insertOrder(hosts);

            assertThat(store.events()
                            .find(EventFilter.of(Events.SHOP), null, 10)
                            .events())
                    .hasSize(2);
            assertThatThrownBy(() -> store.events().append(events.batch(1)))
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("somebody else's open transaction");
            assertThat(Backend.number(Backend.hosts(url), "SELECT count(*) FROM orders"))
                    .isZero();
            hosts.commit();
            assertThat(Backend.number(Backend.hosts(url), "SELECT count(*) FROM orders"))
                    .isEqualTo(1);
            assertThat(Backend.number(Backend.hosts(url), "SELECT count(*) FROM footfall_event"))
                    .isEqualTo(2);
        }
    }

    @Test
    void noMoreThanFourConnectionsAreReadFromAtOnceAndOneOfThemOnlyForLookups() throws Exception {
        String url = Backend.H2.newUrl();
        Semaphore reading = new Semaphore(0);
        CountDownLatch enough = new CountDownLatch(1);
        AtomicBoolean holding = new AtomicBoolean();
        DataSource host = DataSources.of(() -> {
            Connection connection = DriverManager.getConnection(url);
            return holding.get() ? held(connection, reading, enough) : connection;
        });
        JdbcStore store = JdbcStore.builder().dataSource(host).build();
        store.prepare();
        holding.set(true);
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Thread reader = new Thread(() -> store.events().find(EventFilter.of(Events.SHOP), null, 1));
            reader.start();
            readers.add(reader);
        }
        reading.acquire(3);
        while (readers.stream()
                        .filter(reader -> reader.getState() == Thread.State.TIMED_WAITING)
                        .count()
                < 2) {
            Thread.onSpinWait();
        }
        assertThat(reading.tryAcquire()).isFalse();
        Thread lookup = new Thread(() -> store.sessions().find(Events.SHOP, "session"));
        lookup.start();
        readers.add(lookup);
        reading.acquire();
        enough.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(reading.availablePermits()).isEqualTo(2);
        store.close();
    }

    @Test
    void anyOtherDatabaseIsRefusedByName() {
        DatabaseMetaData derby =
                DataSources.proxy(DatabaseMetaData.class, (proxy, method, arguments) -> "Apache Derby");
        String url = Backend.H2.newUrl();
        DataSource host = DataSources.of(() -> DataSources.wrap(
                DriverManager.getConnection(url),
                (method, arguments, call) -> method.getName().equals("getMetaData") ? derby : call.proceed()));
        try (JdbcStore store = JdbcStore.builder().dataSource(host).build()) {
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageStartingWith(
                            "Footfall keeps events in H2 or PostgreSQL, and this database is Apache Derby")
                    .hasMessageContainingAll("analytics.datasource.url", "analytics.store");
        }
    }

    @Test
    void aClosedStoreIsUnavailable() {
        JdbcStore store =
                JdbcStore.builder().url(Backend.H2.newUrl(), null, null).build();
        store.prepare();
        store.close();
        assertThatThrownBy(() -> store.events().find(EventFilter.of(Events.SHOP), null, 1))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(store::prepare).isInstanceOf(StoreUnavailableException.class);
    }

    private static @Nullable Object notClosed(Method method, Object[] arguments, DataSources.Call call)
            throws Throwable {
        return method.getName().equals("close") ? null : call.proceed();
    }

    private static Connection held(Connection connection, Semaphore reading, CountDownLatch enough) {
        AtomicBoolean taken = new AtomicBoolean();
        return DataSources.wrap(connection, (method, arguments, call) -> {
            if (taken.compareAndSet(false, true)) {
                reading.release();
                enough.await();
            }
            return call.proceed();
        });
    }

    private static Connection unclosed(Connection connection, boolean autoCommit, List<String> states)
            throws SQLException {
        connection.setAutoCommit(autoCommit);
        return DataSources.wrap(connection, (method, arguments, call) -> {
            if (method.getName().equals("close")) {
                try (Statement statement = connection.createStatement()) {
                    states.add(connection.getAutoCommit() + " " + statement.getQueryTimeout());
                }
            }
            return call.proceed();
        });
    }

    private static void insertOrder(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO orders VALUES (1)");
        }
    }
}
