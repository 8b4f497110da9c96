package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitInDoubtTest {

    private static final int ROUNDS = 300;

    private enum Fault {
        NONE,
        BEFORE,
        AFTER
    }

    private volatile Fault fault = Fault.NONE;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsAppendedAgainUntilItSucceedsIsStoredOnce(Backend backend) {
        String url = backend.newUrl();
        Random random = new Random(20261121);
        Events events = new Events(20261121);
        List<Event> all = new ArrayList<>();
        try (HikariDataSource pool = new HikariDataSource();
                JdbcStore store = JdbcStore.builder().dataSource(faulty(pool)).build()) {
            pool.setJdbcUrl(url);
            store.prepare();
            for (int round = 0; round < ROUNDS; round++) {
                List<Event> batch = new ArrayList<>(events.batch(1 + random.nextInt(5)));
                if (!all.isEmpty()) {
                    batch.add(all.get(random.nextInt(all.size())));
                }
                while (random.nextInt(3) > 0) {
                    fault = random.nextBoolean() ? Fault.BEFORE : Fault.AFTER;
                    assertThatThrownBy(() -> store.events().append(batch))
                            .isInstanceOf(StoreUnavailableException.class);
                }
                fault = Fault.NONE;
                store.events().append(batch);
                all.addAll(batch);
            }
            assertStoredOnce(store, url, all);
        }
    }

    private static void assertStoredOnce(JdbcStore store, String url, List<Event> all) {
        Set<Event> distinct = new HashSet<>(all);
        assertThat(store.events()
                        .find(EventFilter.of(Events.SHOP), null, ROUNDS * 10)
                        .events())
                .hasSize(distinct.size())
                .containsAll(distinct);
        assertThat(Backend.number(Backend.hosts(url), "SELECT sum(events) FROM footfall_session"))
                .isEqualTo(distinct.size());
        assertThat(Backend.number(Backend.hosts(url), "SELECT count(*) FROM footfall_part"))
                .isEqualTo(distinct.stream()
                        .mapToInt(event -> event.parts().size())
                        .sum());
    }

    private DataSource faulty(DataSource pool) {
        return DataSources.of(() -> DataSources.wrap(pool.getConnection(), (method, arguments, call) -> {
            if (!method.getName().equals("commit") || fault == Fault.NONE) {
                return call.proceed();
            }
            if (fault == Fault.AFTER) {
                call.proceed();
            }
            throw new SQLException("the connection broke", "08006");
        }));
    }
}
