package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.bench.CallTimes.Way;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTablesTest {

    private final WorldRun small = run(1_000_000, 10, 100);
    private final WorldRun large = run(10_000_000, 14, 1_000);

    @Test
    void sayHowMuchFasterACallIsThanTheRows() {
        assertThat(CallTable.markdown(large.calls()))
                .contains("| dashboard | 1,000 / 1,000 / 1,000 | – | – | 14 / 14 / 14 | 71.4× faster | – | 1 |");
    }

    @Test
    void sayHowMuchACallGrows() {
        assertThat(GrowthTable.markdown(List.of(small, large)))
                .contains("| dashboard | 10 → 14 | **×1.40** | ×10.00 | ×NaN |");
    }

    @Test
    void compareNoDatabaseWithAnother() {
        WorldRun other = new WorldRun("H2", 1, small.load(), small.disk(), 0, 0, small.calls(), null);
        assertThat(GrowthTable.markdown(List.of(other, large))).isEmpty();
    }

    @Test
    void sayWhatIsReachedAndWhatIsMissed() {
        assertThat(Verdicts.markdown(List.of(small, large)))
                .contains(
                        "| p95 of calls over HTTP, ms, PostgreSQL, 10,000,000 | ≤ 30 | 1 of 1 calls, the worst 14.0 | reached |")
                .contains(
                        "| faster than SQL over the rows, PostgreSQL, 1,000,000 | ≥ 20 | 0 of 1 calls, the worst 10.0 | **missed** |")
                .contains(
                        "1,000,000 to 10,000,000 events, PostgreSQL | ≤ 1.5 | 1 of 1 calls, the worst 1.4 | reached |")
                .contains("| bytes on disk an event, PostgreSQL, 10,000,000 | ≤ 350 | 40 | reached |")
                .contains(
                        "| batches of 100 over HTTP beside bare JDBC, PostgreSQL, 1,000,000 | ≥ 70 % | 80 % | reached |");
    }

    @Test
    void listTheLargestOnDiskFirst() {
        assertThat(large.markdown())
                .contains("| **all** | 400,000,000 | 40.0 |\n| footfall_event | 400,000,000 | 40.0 |");
    }

    private static WorldRun run(long events, double http, double sql) {
        Map<Way, Timings> times = new EnumMap<>(Way.class);
        times.put(Way.HTTP, new Timings());
        times.put(Way.SQL, new Timings());
        CallTimes call = new CallTimes("dashboard", times);
        call.times(Way.HTTP).add(http);
        call.times(Way.SQL).add(sql);
        return new WorldRun(
                "PostgreSQL",
                events,
                new WorldLoad(40, 0),
                List.of(new DiskUse("footfall_event", 40 * events)),
                Double.NaN,
                0,
                List.of(call),
                new WorldIngest(20_000, 19_000, 16_000, new RollupCost(20_000, Double.NaN)));
    }
}
