package dev.footfall.bench;

import dev.footfall.bench.CallTimes.Way;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints how long calls took. */
final class CallTable {

    private static final String HEAD = """
            | call | (a) SQL | (b) DuckDB | (c) in process | (d) HTTP | (d) beside (a) | (d) beside (b) | calls of (a) |
            |---|---|---|---|---|---|---|---|
            """;

    private CallTable() {}

    static String markdown(List<CallTimes> all) {
        return HEAD + all.stream().map(call -> row(call) + "\n").collect(Collectors.joining());
    }

    static String row(CallTimes call) {
        double http = call.times(Way.HTTP).median();
        return "| " + call.name() + " | " + call.times(Way.SQL).text() + " | "
                + call.times(Way.DUCKDB).text() + " | " + call.times(Way.CORE).text() + " | "
                + call.times(Way.HTTP).text() + " | "
                + faster(call.times(Way.SQL).median() / http) + " | "
                + slower(http / call.times(Way.DUCKDB).median()) + " | "
                + call.times(Way.SQL).size() + " |";
    }

    private static String faster(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.1f× faster", ratio);
    }

    private static String slower(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "×%.2f", ratio);
    }
}
