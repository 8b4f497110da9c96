package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void tellQuantilesOfCalls() {
        Timings timings = new Timings();
        IntStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(timings::add);
        assertThat(timings.median()).isEqualTo(50);
        assertThat(timings.quantile(0.95)).isEqualTo(95);
        assertThat(timings.text()).isEqualTo("50 / 95 / 99");
    }

    @Test
    void ofFewCallsTakeTheSlowestForTheRarest() {
        Timings timings = new Timings();
        IntStream.rangeClosed(1, 3).forEach(timings::add);
        assertThat(timings.text()).isEqualTo("2.0 / 3.0 / 3.0");
    }

    @Test
    void ofNoCallsSayNothing() {
        assertThat(new Timings().text()).isEqualTo("–");
        assertThat(new Timings().median()).isNaN();
    }

    @Test
    void ofManyRequestsAreWithinAFewPercent() {
        Latencies latencies = new Latencies();
        IntStream.rangeClosed(1, 10_000).forEach(micros -> latencies.add(micros * 1_000L));
        assertThat(latencies.quantile(0.99)).isCloseTo(9_900, within(300.0));
        assertThat(latencies.quantile(0.5)).isCloseTo(5_000, within(150.0));
    }

    @Test
    void ofSeveralThreadsAddUp() {
        Latencies one = new Latencies();
        one.add(1_000);
        Latencies other = new Latencies();
        other.add(8_000);
        one.add(other);
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.quantile(1)).isCloseTo(8, within(0.3));
    }
}
