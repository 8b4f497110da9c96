package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.jdbc.JdbcStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every call of the metrics and reports APIs about a year of events, beside the same answer by SQL written by hand. */
final class QuestionBench {

    private static final int ROUNDS = 5;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int BATCH = 1_000;

    private final TestDatabase database;
    private final int size = Integer.getInteger("events", 5_000_000);
    private int asked;

    QuestionBench(TestDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        try (database;
                AnalyticsStore store = JdbcStore.builder()
                        .url(database.url(), database.user(), "")
                        .build()) {
            store.prepare();
            load(store, World.TENANT, size);
            try (Server server = Server.with(store)) {
                rounds(server, "alone");
                load(store, "somebody else", size / 5);
                rounds(server, "with another tenant's " + size / 5 + " events");
            }
        }
    }

    private void load(AnalyticsStore store, String tenant, int events) throws Exception {
        Year year = new Year(tenant, events);
        long start = System.nanoTime();
        ExecutorService writers = Executors.newFixedThreadPool(database.isH2() ? 1 : 2);
        List<Future<?>> waiting = new ArrayList<>();
        for (int from = 0; from < events; from += BATCH) {
            List<Event> batch = year.events(from, BATCH);
            Callable<?> append = () -> store.events().append(batch);
            waiting.add(writers.submit(append));
            if (waiting.size() > 8) {
                waiting.remove(0).get();
            }
        }
        for (Future<?> append : waiting) {
            append.get();
        }
        writers.shutdown();
        tidy();
        Report.line("%s: %,d events loaded in %.0f s", database.name(), events, (System.nanoTime() - start) / 1e9);
    }

    /** What the server does by itself in a quiet minute. */
    private void tidy() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(database.isH2() ? "ANALYZE" : "VACUUM ANALYZE");
        }
    }

    private void rounds(Server server, String circumstances) throws Exception {
        Report.line("%s, %s: median of %d, API beside SQL", database.name(), circumstances, ROUNDS);
        try (HttpClientSocket client = new HttpClientSocket(server.port());
                Connection connection = connection()) {
            for (Rival rival : Rivals.all()) {
                compare(rival, client, connection);
            }
        }
    }

    private void compare(Rival rival, HttpClientSocket client, Connection connection) throws IOException, SQLException {
        double[] api = new double[ROUNDS];
        double[] sql = new double[ROUNDS];
        // By turns, so that whatever disturbs one disturbs the other; the rounds before the first only warm up.
        long warm = System.nanoTime() + WARM_UP_NANOS;
        for (int round = -1; round < ROUNDS; round += System.nanoTime() < warm ? 0 : 1) {
            Instant to = Year.END.minusSeconds(++asked);
            long start = System.nanoTime();
            int status = client.send(rival.request(to));
            long between = System.nanoTime();
            for (String statement : rival.sql()) {
                query(connection, statement, to);
            }
            long end = System.nanoTime();
            if (status != 200) {
                throw new IllegalStateException(rival.name() + " was answered with " + status);
            }
            if (round >= 0) {
                api[round] = (between - start) / 1e6;
                sql[round] = (end - between) / 1e6;
            }
        }
        double ours = Report.median(api);
        double theirs = Report.median(sql);
        Report.line("%-34s %9.1f ms %9.1f ms  x%.2f", rival.name(), ours, theirs, ours / theirs);
    }

    private static void query(Connection connection, String sql, Instant to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, World.TENANT);
            statement.setLong(2, Year.START.toEpochMilli());
            statement.setLong(3, to.toEpochMilli());
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }

    private Connection connection() throws SQLException {
        return database.connect();
    }
}
