package dev.footfall.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same world in each database and size, everything about it measured in one run, and a report of that. */
final class WorldBench {

    /** Of the time, what is left for calls when everything is loaded and written. */
    private static final double CALLS = 0.35;

    private final WorldOptions options = WorldOptions.read();
    private final List<WorldRun> runs = new ArrayList<>();
    private @Nullable HeapUse heap;

    void run() throws Exception {
        long start = System.nanoTime();
        int all = options.h2().size() + options.postgres().size();
        double seconds = options.minutes() * 60 * CALLS / Math.max(1, all);
        for (long size : options.h2()) {
            measure(TestDatabase::h2, size, seconds, false);
        }
        for (long size : options.postgres()) {
            boolean isLast = size == options.postgres().get(options.postgres().size() - 1);
            measure(TestDatabase::postgres, size, seconds, isLast);
        }
        String host = options.host() ? new FilterBench().markdown() : "";
        String report = markdown(host, (System.nanoTime() - start) / 60e9);
        Report.line("%s", report);
        Path file = options.report();
        if (file != null) {
            WrittenReport.write(file, report);
        }
    }

    private void measure(Callable<TestDatabase> made, long size, double seconds, boolean isLast) throws Exception {
        try (TestDatabase database = made.call()) {
            runs.add(WorldRun.of(database, new BusyYear(size, options.tenants()), options, seconds));
            if (isLast && options.host()) {
                heap = HeapUse.of(database, "512m");
            }
        }
    }

    private String markdown(String host, double minutes) {
        return String.format(
                        Locale.ROOT,
                        "Measured on %s: %d processors, JDK %s, %d tenant%s, %.1f minutes.%n%n",
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        options.tenants(),
                        options.tenants() == 1 ? "" : "s",
                        minutes)
                + Verdicts.markdown(runs) + "\n"
                + runs.stream().map(run -> run.markdown() + "\n").collect(Collectors.joining())
                + GrowthTable.markdown(runs)
                + (heap == null ? "" : "### Heap\n\n" + heap.markdown() + "\n")
                + (host.isEmpty() ? "" : "### The host's own requests\n\n" + host);
    }
}
