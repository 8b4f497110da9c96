package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.jdbc.JdbcStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The calls of the audience API about six months of viewer sessions. */
final class AudienceBench {

    private static final int ROUNDS = 5;
    private static final int BATCH = 1_000;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu/MM/dd'%20'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String TREE = "/api/v2/statistics/";
    private static final String RAW = "/api/statistics/user/" + World.TENANT + "/raw/data/?";

    private final TestDatabase database;
    private final int sessions = Integer.getInteger("sessions", 1_000_000);
    private final int devices = Integer.getInteger("devices", 10);
    private final int movies = Integer.getInteger("movies", 4);
    private final boolean onlyRaw = Boolean.getBoolean("raw");
    private int asked;

    AudienceBench(TestDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        try (database;
                AnalyticsStore store = JdbcStore.builder()
                        .url(database.url(), database.user(), "")
                        .build()) {
            store.prepare();
            load(store);
            try (Server server = Server.with(store)) {
                if (!onlyRaw) {
                    for (Map.Entry<String, String> call : calls().entrySet()) {
                        measure(server, call.getKey(), call.getValue());
                    }
                }
                raw(server);
            }
        }
    }

    private static Map<String, String> calls() {
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("six levels", TREE + "devices/movies/dates/ages/genders/emotions/?");
        calls.put("six levels, dates first", TREE + "dates/devices/movies/emotions/ages/genders/?");
        calls.put("six levels, the other way", TREE + "emotions/genders/ages/dates/movies/devices/?");
        calls.put("three levels", TREE + "devices/dates/genders/?");
        calls.put("dates by hour", TREE + "dates/?dt_format=YYYY-MM-DD%20HH&");
        calls.put("movies", TREE + "movies/?");
        calls.put("devices", TREE + "devices/?");
        String v1 = "/api/statistics/user/" + World.TENANT + "/?";
        calls.put("statistics by hour", v1);
        calls.put("statistics by weekday, all figures", v1 + "day&sex&age&movies&intervals&");
        calls.put("statistics of a device", "/api/statistics/device/3001/?day&");
        calls.put("counters", "/api/user/" + World.TENANT + "/counters?");
        return calls;
    }

    private void load(AnalyticsStore store) throws SQLException {
        HalfYear year = new HalfYear(sessions, devices, movies);
        long start = System.nanoTime();
        for (int device = 0; device < devices; device++) {
            store.events().append(year.registration(device));
        }
        for (int from = 0; from < sessions; from += BATCH) {
            store.events().append(year.events(from, BATCH));
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.isH2() ? "ANALYZE" : "VACUUM ANALYZE");
        }
        Report.line(
                "%s: %,d viewer sessions loaded in %.0f s",
                database.name(), sessions, (System.nanoTime() - start) / 1e9);
    }

    private void measure(Server server, String name, String call) throws IOException {
        double[] times = new double[ROUNDS];
        long bytes = 0;
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            bytes = read(server, call + range());
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Report.line("%-38s %9.1f ms %,14d bytes", name, Report.median(times), bytes);
    }

    /** Never twice the same, so that no answer is shared. */
    private String range() {
        Instant to = HalfYear.END.minusSeconds(++asked * 60L);
        return "b=" + LOCAL.format(HalfYear.START) + "&e=" + LOCAL.format(to) + "&tzo=0";
    }

    private void raw(Server server) throws IOException {
        for (int round = 0; round < 2; round++) {
            HttpURLConnection connection = connect(server, RAW + range());
            long start = System.nanoTime();
            try (InputStream body = connection.getInputStream()) {
                boolean isEmpty = body.read() < 0;
                double first = (System.nanoTime() - start) / 1e6;
                long bytes = drain(body);
                Report.line(
                        "raw data: first byte after %.0f ms, all %,d after %.1f s%s",
                        first, bytes + 1, (System.nanoTime() - start) / 1e9, isEmpty ? ", EMPTY" : "");
            }
        }
    }

    private static long read(Server server, String path) throws IOException {
        HttpURLConnection connection = connect(server, path);
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + connection.getResponseCode());
        }
        try (InputStream body = connection.getInputStream()) {
            return drain(body);
        }
    }

    private static long drain(InputStream body) throws IOException {
        byte[] buffer = new byte[65_536];
        long bytes = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    private static HttpURLConnection connect(Server server, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + server.port() + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + Server.TOKEN);
        connection.setReadTimeout(600_000);
        return connection;
    }
}
