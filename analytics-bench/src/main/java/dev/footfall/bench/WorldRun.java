package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One world in one database, and what was measured there.
 *
 * @param disk by table and index where the database tells; otherwise one
 * @param duckSeconds for copying the rows to DuckDB; not a number without it
 */
record WorldRun(
        String database,
        long events,
        WorldLoad load,
        List<DiskUse> disk,
        double duckSeconds,
        long duckBytes,
        List<CallTimes> calls,
        @Nullable WorldIngest ingest) {

    private static final int SHOWN = 24;

    /** @param seconds how long all calls may take together, about */
    static WorldRun of(TestDatabase database, BusyYear world, WorldOptions options, double seconds) throws Exception {
        WorldLoad load;
        try (AnalyticsStore store = store(database)) {
            load = WorldLoad.into(store, database, world);
        }
        Report.line("%s: %,d events in %s", database.name(), world.size(), load.text(world.size()));
        List<DiskUse> disk = database.isH2() ? compacted(database) : DiskUse.of(database);
        long start = System.nanoTime();
        try (DuckTwin duck = options.duckdb() ? DuckTwin.of(database) : null) {
            double duckSeconds = duck == null ? Double.NaN : (System.nanoTime() - start) / 1e9;
            List<CallTimes> calls = new CallBench(store(database), database, duck, seconds).run();
            WorldIngest ingest = WorldIngest.of(store(database), database, world);
            Report.line("%s", ingest.markdown());
            return new WorldRun(
                    database.name(),
                    world.size(),
                    load,
                    disk,
                    duckSeconds,
                    duck == null ? 0 : duck.bytes(),
                    calls,
                    ingest);
        }
    }

    private static AnalyticsStore store(TestDatabase database) {
        AnalyticsStore store =
                JdbcStore.builder().url(database.url(), database.user(), "").build();
        store.prepare();
        return store;
    }

    private static List<DiskUse> compacted(TestDatabase database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            // The connection ends with it.
            statement.execute("SHUTDOWN COMPACT");
        }
        return List.of(new DiskUse("the file, compacted", database.bytes()));
    }

    String markdown() {
        return "### " + database + ", " + String.format(Locale.ROOT, "%,d", events) + " events\n\n"
                + "Loaded in " + load.text(events) + "."
                + (Double.isNaN(duckSeconds)
                        ? ""
                        : String.format(
                                Locale.ROOT, " DuckDB: the same rows in %.0f s, %,d bytes.", duckSeconds, duckBytes))
                + "\n\n" + CallTable.markdown(calls) + "\n"
                + (ingest == null ? "" : ingest.markdown() + "\n")
                + diskMarkdown();
    }

    private String diskMarkdown() {
        long all = DiskUse.sum(disk);
        String rows = disk.stream()
                .limit(SHOWN)
                .filter(use -> use.bytes() * 100 >= events)
                .map(use -> row(use.name(), use.bytes()))
                .collect(Collectors.joining());
        return "| on disk | bytes | an event |\n|---|---|---|\n" + row("**all**", all) + rows;
    }

    private String row(String name, long bytes) {
        return String.format(Locale.ROOT, "| %s | %,d | %.1f |", name, bytes, bytes / (double) events) + "\n";
    }
}
