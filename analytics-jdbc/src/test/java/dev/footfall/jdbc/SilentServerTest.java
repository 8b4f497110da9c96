package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SilentServerTest {

    private final Events events = new Events(5);

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aServerThatFallsSilentIsGivenUpOnAHostsDataSourceToo() throws Exception {
        String direct = Postgres.newSchema();
        int port = URI.create(direct.substring("jdbc:".length())).getPort();
        try (SilenceableProxy proxy = new SilenceableProxy(port)) {
            String url = direct.replace(":" + port + "/", ":" + proxy.port() + "/");
            try (Connection lent = DriverManager.getConnection(url);
                    JdbcStore store = store(lent)) {
                store.prepare();
                store.events().append(events.batch(2));
                proxy.fallSilent();
                assertThatThrownBy(() -> store.events().append(events.batch(2)))
                        .isInstanceOf(StoreUnavailableException.class);
            }
        }
    }

    @Test
    void theHostsOwnLimitComesBack() throws Exception {
        try (Connection lent = DriverManager.getConnection(Postgres.newSchema());
                JdbcStore store = store(lent)) {
            for (int limit : new int[] {0, 700, 90_000}) {
                lent.setNetworkTimeout(Runnable::run, limit);
                store.prepare();
                store.events().append(events.batch(2));
                assertThat(lent.getNetworkTimeout()).isEqualTo(limit);
            }
        }
    }

    @Test
    void aDriverWithoutLimitsWillDo() throws Exception {
        try (Connection connection = DriverManager.getConnection(Postgres.newSchema())) {
            Connection lent = DataSources.wrap(connection, (method, arguments, call) -> {
                if (method.getName().endsWith("NetworkTimeout")) {
                    throw new SQLFeatureNotSupportedException();
                }
                return call.proceed();
            });
            try (JdbcStore store = store(lent)) {
                store.prepare();
                assertThat(store.events().append(events.batch(2))).hasSize(2);
            }
        }
    }

    private static JdbcStore store(Connection lent) {
        return JdbcStore.builder()
                .dataSource(DataSources.of(() -> DataSources.wrap(
                        lent, (method, arguments, call) -> method.getName().equals("close") ? null : call.proceed())))
                .statementTimeout(Duration.ofSeconds(1))
                .grace(Duration.ofMillis(200))
                .build();
    }
}
