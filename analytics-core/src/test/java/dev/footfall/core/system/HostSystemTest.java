package dev.footfall.core.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.access.Access;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.SystemSettings;
import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Measurement;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.Resolution;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostSystemTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryStore store = new InMemoryStore();
    private final Node.Time time = new Node.Time();

    @Test
    void aRequestShowsAtOnce() {
        Node node = new Node(store.system(), time);
        time.set("10:00:10");
        node.serve("/videos/*", 100);

        SystemTotals totals = node.last(HOUR, time);

        assertThat(totals.requests().count()).isEqualTo(1);
        assertThat(totals.average()).isEqualTo(100);
        assertThat(totals.endpoints()).containsOnlyKeys("/videos/*");
        assertThat(totals.perSecond()).isEqualTo(0.1);
        assertThat(totals.uptime()).isEqualTo(1);
    }

    @Test
    void whatWasHeldAndWhatWasWrittenAddUp() {
        Node node = new Node(store.system(), time);
        node.serve("/videos/*", 100);
        node.fail("/videos/*", 300, ErrorKind.API);
        pass(node, "10:01:00");
        node.fail("/users", 50, ErrorKind.STORAGE);
        pass(node, "10:02:30");
        node.serve("/users", 150);

        SystemTotals totals = node.last(HOUR, time);

        assertThat(totals.requests().count()).isEqualTo(4);
        assertThat(totals.average()).isEqualTo(150);
        assertThat(totals.endpoints())
                .containsExactly(
                        Map.entry("/users", new EndpointRequests(2, 200_000_000)),
                        Map.entry("/videos/*", new EndpointRequests(2, 400_000_000)));
        assertThat(totals.errorRate()).isEqualTo(0.5);
        assertThat(totals.errorRate(ErrorKind.API)).isEqualTo(0.25);
        assertThat(totals.errorRate(ErrorKind.STORAGE)).isEqualTo(0.25);
        assertThat(totals.errorRate(ErrorKind.PROCESSING)).isZero();
        assertThat(totals.measured()).isEqualTo(Duration.ofSeconds(150));
        assertThat(stored(Resolution.MINUTE))
                .extracting(it -> it.requests().count())
                .containsExactly(2L, 1L);
        assertThat(stored(Resolution.HOUR))
                .extracting(it -> it.requests().count())
                .containsExactly(3L);
    }

    @Test
    void twoNodesAndARestartAddUp() {
        Node first = new Node(store.system(), time);
        Node second = new Node(store.system(), time);
        first.serve("/a", 10);
        second.serve("/a", 30);
        pass(first, "10:01:00");
        second.tick();
        first.serve("/a", 50);
        first.end();
        Node again = new Node(store.system(), time);
        again.serve("/b", 70);
        pass(again, "10:02:10");
        second.tick();
        second.serve("/b", 90);

        for (Node asked : List.of(second, again)) {
            SystemTotals totals = asked.last(HOUR, time);
            boolean isSecond = asked == second;
            // What another node has not written yet only that node knows.
            assertThat(totals.requests().count()).isEqualTo(isSecond ? 5 : 4);
            assertThat(totals.average()).isEqualTo(isSecond ? 50 : 40);
            assertThat(totals.endpoints().get("/a")).isEqualTo(new EndpointRequests(3, 90_000_000));
        }
        assertThat(stored(Resolution.HOUR)).hasSize(3);
    }

    @Test
    void uptimeIsOfTheMinutesSinceTheFirstOne() {
        Node node = new Node(store.system(), time);
        for (int minute = 0; minute < 6; minute++) {
            node.tick();
            time.pass(Duration.ofMinutes(1));
        }
        node.end();
        time.set("10:09:30");
        Node again = new Node(store.system(), time);
        again.tick();

        // Of 10:00 to 10:09 these were up: 10:00 to 10:06 (the last minute of the first run), and 10:09.
        assertThat(again.last(HOUR, time).uptime()).isEqualTo(0.8);
        assertThat(again.last(Duration.ofDays(5), time).uptime()).isEqualTo(0.8);
        assertThat(again.last(HOUR, time).measured()).isEqualTo(Duration.ofSeconds(7 * 60 + 30));
    }

    @Test
    void nothingIsKnownOfATimeInWhichNobodyMeasured() {
        Node node = new Node(store.system(), time);
        TimeRange before = new TimeRange(Node.TEN.minus(DAY), Node.TEN.minus(HOUR));

        SystemTotals totals = node.system.figures().totals(before);

        assertThat(totals.isMeasured()).isFalse();
        assertThat(totals.uptime()).isNull();
        assertThat(totals.perSecond()).isNull();
        assertThat(totals.average()).isNull();
        assertThat(totals.errorRate()).isNull();
        assertThat(totals.p99()).isNull();
    }

    @Test
    void longTimesAreAnsweredFromHoursWithTheSameTotals() {
        Node node = new Node(store.system(), time);
        for (int hour = 0; hour < 72; hour++) {
            node.serve("/a", 10);
            node.serve("/a", 20);
            node.tick();
            time.pass(Duration.ofMinutes(30));
            node.tick();
            time.pass(Duration.ofMinutes(30));
            node.tick();
        }
        time.pass(Duration.ofSeconds(10));
        node.serve("/a", 30);

        SystemTotals week = node.last(Duration.ofDays(7), time);
        SystemTotals threeHours = node.last(HOUR.multipliedBy(3).plusSeconds(10), time);

        assertThat(week.requests().count()).isEqualTo(145);
        assertThat(week.average()).isEqualTo((72 * 30 + 30) / 145.0);
        assertThat(threeHours.requests().count()).isEqualTo(7);
        assertThat(node.system
                        .figures()
                        .rows(new TimeRange(Node.TEN, time.instant().minusSeconds(10))))
                .hasSize(72)
                .allSatisfy(row -> assertThat(row.totals().requests().count()).isEqualTo(2))
                .extracting(SystemRow::resolution)
                .containsOnly(Resolution.HOUR);
    }

    @Test
    void shortTimesAreListedByMinutes() {
        Node node = new Node(store.system(), time);
        node.serve("/a", 10);
        pass(node, "10:01:00");
        pass(node, "10:02:00");
        node.serve("/a", 30);
        time.set("10:02:20");

        List<SystemRow> rows = node.system.figures().rows(new TimeRange(Node.TEN, time.instant()));

        assertThat(rows).extracting(SystemRow::begin).containsExactly(at("10:00:00"), at("10:01:00"), at("10:02:00"));
        assertThat(rows).extracting(row -> row.totals().requests().count()).containsExactly(1L, 0L, 1L);
        assertThat(rows).extracting(row -> row.totals().measured().toSeconds()).containsExactly(60L, 60L, 20L);
    }

    @Test
    void oldMinutesAndOldHoursAreForgotten() {
        Node node = new Node(store.system(), time, null, Duration.ofDays(3));
        node.serve("/a", 10);
        pass(node, "10:01:00");
        for (int hour = 0; hour < 80; hour++) {
            time.pass(HOUR);
            node.tick();
        }
        Instant now = time.instant();

        assertThat(stored(Resolution.MINUTE))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.begin()).isAfterOrEqualTo(now.minus(Duration.ofHours(50))));
        assertThat(stored(Resolution.HOUR))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.begin()).isAfterOrEqualTo(now.minus(Duration.ofHours(73))));
    }

    @Test
    void quantilesAreCloseToTheExactOnes() {
        Node node = new Node(store.system(), time);
        Node other = new Node(store.system(), time);
        for (int millis = 1; millis <= 1_000; millis++) {
            (millis % 3 == 0 ? node : other).serve("/a", millis);
        }
        pass(other, "10:01:00");
        pass(node, "10:02:00");

        SystemTotals totals = node.last(HOUR, time);

        assertThat(totals.p95()).isCloseTo(950, within(950 * 0.008));
        assertThat(totals.p99()).isCloseTo(990, within(990 * 0.008));
    }

    @Test
    void loadsOfLongerTimesAreMeansOfWhatThisNodeHasSeen() {
        Node node = new Node(store.system(), time);
        assertThat(loads(node)).containsExactly(1.5, null, null);
        for (int minute = 0; minute < 16; minute++) {
            node.machine.load = (double) minute;
            node.tick();
            time.pass(Duration.ofMinutes(1));
        }
        // It is 10:16; samples of 10:12 to 10:15, and of 10:02 to 10:15.
        assertThat(loads(node)).containsExactly(15.0, 13.5, 8.5);
        node.machine.load = null;
        assertThat(loads(node)).containsExactly(null, 13.5, 8.5);
    }

    @Test
    void nothingIsMeasuredWhereItIsSwitchedOff() {
        HostSystem off = new HostSystem(
                new SystemSettings(false, Access.READ, DAY.multipliedBy(400)), store.system(), null, time);
        off.start();
        off.record("/a", 1, null);
        off.tick();
        off.close(HOUR);

        assertThat(off.isMeasuring()).isFalse();
        assertThat(off.figures()
                        .totals(new TimeRange(Node.TEN, Node.TEN.plus(HOUR)))
                        .isMeasured())
                .isFalse();
        assertThat(stored(Resolution.HOUR)).isEmpty();
    }

    @Test
    void whatIsHeldIsWrittenAtTheEndAndNoThreadIsLeft() {
        Node node = new Node(store.system(), time);
        node.system.start();
        node.serve("/a", 10);

        node.end();

        assertThat(stored(Resolution.MINUTE))
                .extracting(it -> it.requests().count())
                .containsExactly(1L);
        assertThat(stored(Resolution.HOUR))
                .extracting(it -> it.requests().count())
                .containsExactly(1L);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("analytics-system"))
                .filteredOn(Thread::isAlive)
                .isEmpty();
    }

    private static List<Double> loads(Node node) {
        return new ArrayList<>(node.system.machine(ProbeReading.NOTHING).loads());
    }

    private void pass(Node node, String timeOfDay) {
        node.tick();
        time.set(timeOfDay);
        node.tick();
    }

    private static Instant at(String timeOfDay) {
        return Instant.parse("2026-03-01T" + timeOfDay + "Z");
    }

    private List<Measurement> stored(Resolution resolution) {
        List<Measurement> found = new ArrayList<>();
        store.system().read(resolution, TimeRange.ALL, found::add);
        return found;
    }
}
