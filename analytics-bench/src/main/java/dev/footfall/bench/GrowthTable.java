package dev.footfall.bench;

import dev.footfall.bench.CallTimes.Way;
import java.util.List;
import java.util.Locale;

/** How much longer the same call takes in a greater world: the same period, the same groups, more events. */
final class GrowthTable {

    private GrowthTable() {}

    /** Empty where there is nothing to compare. */
    static String markdown(List<WorldRun> runs) {
        StringBuilder tables = new StringBuilder();
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).database().equals(runs.get(i - 1).database())) {
                tables.append(table(runs.get(i - 1), runs.get(i)));
            }
        }
        return tables.toString();
    }

    private static String table(WorldRun small, WorldRun large) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "### %s, growth from %,d to %,d events%n%n"
                        + "| call, medians | (d) HTTP, ms | | (a) SQL | (b) DuckDB |%n|---|---|---|---|---|%n",
                large.database(),
                small.events(),
                large.events()));
        for (int i = 0; i < large.calls().size(); i++) {
            CallTimes before = small.calls().get(i);
            CallTimes after = large.calls().get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s → %s | **×%.2f** | ×%.2f | ×%.2f |%n",
                    after.name(),
                    Timings.text(before.times(Way.HTTP).median()),
                    Timings.text(after.times(Way.HTTP).median()),
                    growth(before, after, Way.HTTP),
                    growth(before, after, Way.SQL),
                    growth(before, after, Way.DUCKDB)));
        }
        return table.append('\n').toString();
    }

    static double growth(CallTimes before, CallTimes after, Way way) {
        return after.times(way).median() / before.times(way).median();
    }
}
