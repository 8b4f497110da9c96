package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildTest {

    private static final String SUMS = """
            SELECT (SELECT sum(started_at) + sum(ended_at) * 3 + sum(events) * 7 + count(visitor) FROM footfall_session)
                 + (SELECT sum(page_views) * 5 + sum(entry_at) * 11 FROM footfall_session)
                 + (SELECT sum(first_seen) + sum(arrived_at) * 3 FROM footfall_known_user)
                 + (SELECT sum(morning) + sum(afternoon) * 3 + count(*) FROM footfall_active)
                 + (SELECT coalesce(sum(created_at), 0) + coalesce(sum(state_at), 0) * 3 + count(*) FROM footfall_report)
            """;

    private final Events events = new Events(3);

    /** More than are read at a time. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsMadeAnewIsWhatWasThere(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            for (int i = 0; i < 21; i++) {
                store.events().append(withReports(500));
            }
            long before = Backend.number(url, SUMS);
            Backend.execute(url, "DELETE FROM footfall_session WHERE id < 'session-5'");
            Backend.execute(url, "UPDATE footfall_report SET state_name = 'wrong', created_at = 5");
            assertThat(Backend.number(url, SUMS)).isNotEqualTo(before);
            store.rebuild();
            assertThat(Backend.number(url, SUMS)).isEqualTo(before);
            assertThat(Backend.number(url, "SELECT count(*) FROM footfall_report WHERE state_name = 'wrong'"))
                    .isZero();
        }
    }

    /** A statement may not take that long; rebuilding may. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsStoredMeanwhileIsCountedOnce(Backend backend) throws Exception {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url);
                JdbcStore other = prepared(url)) {
            for (int i = 0; i < 10; i++) {
                store.events().append(withReports(500));
            }
            List<Runnable> work = new ArrayList<>();
            work.add(store::rebuild);
            for (int i = 0; i < 10; i++) {
                List<Event> batch = withReports(100);
                JdbcStore node = i % 2 == 0 || backend == Backend.H2 ? store : other;
                work.add(() -> node.events().append(batch));
            }
            work.add(5, store::rebuild);
            Together.run(work);
            long meanwhile = Backend.number(url, SUMS);
            store.rebuild();
            assertThat(meanwhile).isEqualTo(Backend.number(url, SUMS));
            assertThat(Backend.number(url, "SELECT sum(events) FROM footfall_session"))
                    .isEqualTo(6000);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void reportsAreTheSameHoweverTransactionsRace(Backend backend) throws Exception {
        String url = backend.newUrl();
        List<Event> given = withReports(400);
        try (JdbcStore store = prepared(url);
                JdbcStore other = prepared(url)) {
            List<Runnable> work = new ArrayList<>();
            List<Event> shuffled = new ArrayList<>(given);
            Collections.shuffle(shuffled, new Random(8));
            for (int i = 0; i < 20; i++) {
                List<Event> batch = shuffled.subList(i * 20, i * 20 + 20);
                JdbcStore node = i % 2 == 0 ? store : other;
                work.add(() -> node.events().append(batch));
            }
            Together.run(work);
            for (int report = 0; report < 5; report++) {
                String id = "report-" + report;
                assertThat(store.reports().find(Events.SHOP, id)).isEqualTo(expected(given, id));
            }
        }
    }

    @Test
    void aConnectionIsGivenBackAsItCame() throws Exception {
        String url = Backend.H2.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(withReports(10));
        }
        Dialect dialect = Backend.H2.dialect();
        try (var connection = Backend.dataSource(url).getConnection()) {
            int before = connection.getTransactionIsolation();
            var lent = DataSources.wrap(
                    connection, (method, arguments, call) -> method.getName().equals("close") ? null : call.proceed());
            Database database = new Database(DataSources.of(() -> lent), dialect, Duration.ofSeconds(30));
            int during =
                    database.rebuild("look", handle -> handle.getConnection().getTransactionIsolation());
            assertThat(during).isEqualTo(dialect.rebuildIsolation()).isNotEqualTo(before);
            assertThat(connection.getTransactionIsolation()).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static Optional<Report> expected(List<Event> given, String id) {
        return given.stream()
                .flatMap(event -> Report.of(event).stream())
                .filter(report -> report.id().equals(id))
                .reduce(Report::merge);
    }

    private List<Event> withReports(int size) {
        Random random = new Random(size);
        List<Event> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String type = i % 3 == 0 ? "page view" : i % 3 == 1 ? Report.CREATED : Report.STATE_CHANGED;
            batch.add(events.draft()
                    .type(type)
                    .asset("report-" + random.nextInt(5))
                    .user("user-" + random.nextInt(3))
                    .occurredAt(Events.NOON.plusSeconds(random.nextInt(5)))
                    .metadata(Map.of("state", Map.of("id", i, "name", "state " + i)))
                    .toEvent());
        }
        return batch;
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
