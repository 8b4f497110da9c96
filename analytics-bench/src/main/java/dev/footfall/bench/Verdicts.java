package dev.footfall.bench;

import dev.footfall.bench.CallTimes.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was to be reached beside what was. */
final class Verdicts {

    private static final double HTTP_SHARE = 0.7;
    private static final double P95_MILLIS = 30;
    private static final double FASTER = 20;
    private static final double SLOWER = 2;
    private static final double GROWTH = 1.5;
    private static final double ROLLUP_SHARE = 0.85;
    private static final double BYTES = 350;

    private final StringBuilder table = new StringBuilder("| what | to reach | measured | |\n|---|---|---|---|\n");

    private Verdicts() {}

    static String markdown(List<WorldRun> runs) {
        Verdicts verdicts = new Verdicts();
        @Nullable WorldRun before = null;
        for (WorldRun run : runs) {
            verdicts.add(run);
            if (before != null && before.database().equals(run.database())) {
                verdicts.growth(before, run);
            }
            before = run;
        }
        return verdicts.table.toString();
    }

    private void add(WorldRun run) {
        String where = ", " + run.database() + String.format(Locale.ROOT, ", %,d", run.events());
        WorldIngest ingest = run.ingest();
        if (ingest != null) {
            share("batches of 100 over HTTP beside bare JDBC" + where, HTTP_SHARE, ingest.http() / ingest.bare());
            share(
                    "ingestion with rollups beside without" + where,
                    ROLLUP_SHARE,
                    ingest.rollups().with() / ingest.rollups().without());
        }
        calls(
                "p95 of calls over HTTP, ms" + where,
                run,
                P95_MILLIS,
                true,
                call -> call.times(Way.HTTP).quantile(0.95));
        calls("faster than SQL over the rows" + where, run, FASTER, false, call -> median(call, Way.SQL) / http(call));
        calls("slower than DuckDB" + where, run, SLOWER, true, call -> http(call) / median(call, Way.DUCKDB));
        double bytes = DiskUse.sum(run.disk()) / (double) run.events();
        row("bytes on disk an event" + where, "≤ 350", String.format(Locale.ROOT, "%.0f", bytes), bytes <= BYTES);
    }

    private void growth(WorldRun small, WorldRun large) {
        List<Double> growths = new ArrayList<>();
        for (int i = 0; i < large.calls().size(); i++) {
            growths.add(GrowthTable.growth(small.calls().get(i), large.calls().get(i), Way.HTTP));
        }
        many(
                String.format(
                        Locale.ROOT,
                        "the same call, %,d to %,d events, %s",
                        small.events(),
                        large.events(),
                        large.database()),
                growths,
                GROWTH,
                true);
    }

    private static double http(CallTimes call) {
        return median(call, Way.HTTP);
    }

    private static double median(CallTimes call, Way way) {
        return call.times(way).median();
    }

    private void share(String what, double goal, double share) {
        if (!Double.isNaN(share)) {
            row(
                    what,
                    String.format(Locale.ROOT, "≥ %.0f %%", goal * 100),
                    String.format(Locale.ROOT, "%.0f %%", share * 100),
                    share >= goal);
        }
    }

    private void calls(String what, WorldRun run, double goal, boolean isMost, ToDoubleFunction<CallTimes> figure) {
        many(what, run.calls().stream().map(figure::applyAsDouble).toList(), goal, isMost);
    }

    private void many(String what, List<Double> figures, double goal, boolean isMost) {
        List<Double> known = figures.stream().filter(Double::isFinite).sorted().toList();
        if (known.isEmpty()) {
            return;
        }
        long reached = known.stream()
                .filter(figure -> isMost ? figure <= goal : figure >= goal)
                .count();
        double worst = known.get(isMost ? known.size() - 1 : 0);
        row(
                what,
                String.format(Locale.ROOT, "%s %s", isMost ? "≤" : "≥", trimmed(goal)),
                String.format(Locale.ROOT, "%d of %d calls, the worst %.1f", reached, known.size(), worst),
                reached == known.size());
    }

    private static String trimmed(double goal) {
        return goal == Math.rint(goal) ? Long.toString((long) goal) : Double.toString(goal);
    }

    private void row(String what, String goal, String measured, boolean isReached) {
        table.append("| " + what + " | " + goal + " | " + measured + " | " + (isReached ? "reached" : "**missed**")
                + " |\n");
    }
}
