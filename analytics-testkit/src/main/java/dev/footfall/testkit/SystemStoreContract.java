package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a {@link dev.footfall.system.SystemStore} keeps what was measured of the application. */
@Needs(Capability.SYSTEM)
public abstract class SystemStoreContract extends StoreContract {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    @Test
    void everythingMeasuredIsKept() {
        Map<String, EndpointRequests> endpoints = new HashMap<>();
        IntStream.range(0, Requests.MAX_ENDPOINTS)
                .forEach(i ->
                        endpoints.put("/part-" + i + "/{id}/\"\u00e4\ud83d\ude00'", new EndpointRequests(i, i * 7L)));
        endpoints.put("other", new EndpointRequests(Long.MAX_VALUE, Long.MAX_VALUE));
        Measurement full = new Measurement(
                "0190b2c4-7e1d-7c3a-9f5e-0123456789ab",
                Resolution.HOUR,
                TEN,
                (1L << 60) - 1,
                new Requests(
                        Long.MAX_VALUE,
                        Long.MAX_VALUE - 1,
                        Map.of(ErrorKind.API, 1L, ErrorKind.PROCESSING, 2L, ErrorKind.STORAGE, 3L),
                        endpoints,
                        "AZaz09+/".repeat(2_000)));
        put(full);
        assertThat(read(Resolution.HOUR, TEN, TEN.plusSeconds(1))).containsExactly(full);
    }

    @Test
    void aMinuteWithoutRequestsIsKept() {
        Measurement idle = new Measurement("a", Resolution.MINUTE, TEN, 1, new Requests(0, 0, Map.of(), Map.of(), ""));
        put(idle);
        assertThat(read(Resolution.MINUTE, TEN, TEN.plusSeconds(1))).containsExactly(idle);
    }

    @Test
    void aLaterMeasurementTakesThePlaceOfTheEarlierOne() {
        put(minute("a", 0, 1), hour("a", 0, 2));
        put(minute("a", 0, 5), minute("a", 1, 6));
        assertThat(minutes(0, 10)).containsExactly(minute("a", 0, 5), minute("a", 1, 6));
        assertThat(read(Resolution.HOUR, TEN, TEN.plusSeconds(1))).containsExactly(hour("a", 0, 2));
    }

    @Test
    void eachRunHasItsOwn() {
        put(minute("b", 0, 1));
        put(minute("a", 0, 2));
        put(minute("A", 0, 3));
        put(minute("b", 0, 4));
        assertThat(minutes(0, 1)).containsExactly(minute("A", 0, 3), minute("a", 0, 2), minute("b", 0, 4));
    }

    @Test
    void whatBeginsInTheRangeIsReadTheEarliestFirst() {
        put(minute("b", 2, 1), minute("a", 3, 2), minute("a", 1, 3), minute("b", 1, 4), minute("a", 2, 5));
        assertThat(minutes(1, 3))
                .containsExactly(minute("a", 1, 3), minute("b", 1, 4), minute("a", 2, 5), minute("b", 2, 1));
        assertThat(read(
                        Resolution.MINUTE,
                        TEN.plusSeconds(MINUTE).plusNanos(1),
                        TEN.plusSeconds(2 * MINUTE).plusNanos(1)))
                .containsExactly(minute("a", 2, 5), minute("b", 2, 1));
        assertThat(minutes(2, 2)).isEmpty();
    }

    @Test
    void theEarliestBeginOfEachResolutionIsKnown() {
        assertThat(store.system().first(Resolution.MINUTE)).isEmpty();
        assertThat(store.system().first(Resolution.HOUR)).isEmpty();
        put(minute("a", 3, 1), minute("b", 2, 1), hour("b", 1, 1), hour("a", 2, 1));
        assertThat(store.system().first(Resolution.MINUTE)).contains(TEN.plusSeconds(2 * MINUTE));
        assertThat(store.system().first(Resolution.HOUR)).contains(TEN.plusSeconds(HOUR));
    }

    @Test
    void whatIsTooOldIsForgottenAndNothingElseIs() {
        put(minute("a", 0, 1), minute("b", 1, 2), minute("a", 2, 3), hour("a", 0, 4), hour("a", 1, 5));
        store.system().prune(Resolution.MINUTE, TEN.plusSeconds(2 * MINUTE));
        assertThat(minutes(0, 10)).containsExactly(minute("a", 2, 3));
        assertThat(read(Resolution.HOUR, TEN, TEN.plusSeconds(2 * HOUR)))
                .containsExactly(hour("a", 0, 4), hour("a", 1, 5));
        store.system().prune(Resolution.HOUR, TEN.plusSeconds(HOUR));
        assertThat(read(Resolution.HOUR, TEN, TEN.plusSeconds(2 * HOUR))).containsExactly(hour("a", 1, 5));
        assertThat(store.system().first(Resolution.HOUR)).contains(TEN.plusSeconds(HOUR));
    }

    @Test
    void manyRunsWriteAtOnce() throws Exception {
        Together.run(6, run -> () -> {
            for (int number = 1; number <= 10; number++) {
                put(minute("run-" + run, number % 2, number), hour("run-" + run, 0, number));
            }
            return run;
        });
        List<Measurement> expected = new ArrayList<>();
        for (int minute = 0; minute < 2; minute++) {
            for (int run = 0; run < 6; run++) {
                expected.add(minute("run-" + run, minute, minute == 0 ? 10 : 9));
            }
        }
        assertThat(minutes(0, 10)).isEqualTo(expected);
        assertThat(read(Resolution.HOUR, TEN, TEN.plusSeconds(1)))
                .hasSize(6)
                .allSatisfy(hour -> assertThat(hour.requests().count()).isEqualTo(10));
    }

    @Test
    void nothingCanBePut() {
        put();
        assertThat(store.system().first(Resolution.MINUTE)).isEmpty();
    }

    @Test
    @Needs(Capability.REBUILD)
    void makingTheDerivedAnewLeavesItAlone() {
        put(minute("a", 0, 1), hour("a", 0, 1));
        store.rebuild();
        assertThat(minutes(0, 1)).containsExactly(minute("a", 0, 1));
        assertThat(store.system().first(Resolution.HOUR)).contains(TEN);
    }

    private void put(Measurement... measurements) {
        store.system().put(List.of(measurements));
    }

    private List<Measurement> minutes(int from, int to) {
        return read(Resolution.MINUTE, TEN.plusSeconds(from * MINUTE), TEN.plusSeconds(to * MINUTE));
    }

    private List<Measurement> read(Resolution resolution, Instant from, Instant to) {
        List<Measurement> found = new ArrayList<>();
        store.system().read(resolution, new TimeRange(from, to), found::add);
        return found;
    }

    private static Measurement minute(String run, int number, int requests) {
        Instant begin = TEN.plusSeconds(number * MINUTE);
        return new Measurement(run, Resolution.MINUTE, begin, 1L << number, requests(requests));
    }

    private static Measurement hour(String run, int number, int requests) {
        return new Measurement(run, Resolution.HOUR, TEN.plusSeconds(number * HOUR), 3, requests(requests));
    }

    private static Requests requests(int count) {
        return new Requests(
                count,
                count * 1_000_000L,
                Map.of(ErrorKind.PROCESSING, 1L),
                Map.of("/videos/*", new EndpointRequests(count, count * 1_000_000L)),
                "AQAB");
    }
}
