package dev.footfall.core.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationSketchTest {

    private static final double CLOSE = 0.008;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 1_000, 100_000})
    void everyQuantileIsCloseToTheExactOne(int count) {
        Random random = new Random(count);
        long[] nanos = random.doubles(count)
                .mapToLong(uniform -> (long) Math.exp(8 + 18 * uniform))
                .toArray();
        DurationSketch sketch = sketch(nanos);
        Arrays.sort(nanos);

        for (double share : new double[] {0.001, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
            long exact = nanos[(int) Math.max(1, Math.ceil(share * count)) - 1];
            assertThat(sketch.quantile(share)).isCloseTo((double) exact, within(Math.max(1_000, exact * CLOSE)));
        }
    }

    @Test
    void partsAddUpToTheWholeInAnyOrder() {
        long[] one = {1_000, 5_000_000, 70_000_000_000L};
        long[] other = {0, 5_000_000, 5_000_001};
        DurationSketch forward = sketch(one);
        forward.add(sketch(other).print());
        DurationSketch backward = sketch(other);
        backward.add(sketch(one));

        long[] all = {0, 1_000, 5_000_000, 5_000_000, 5_000_001, 70_000_000_000L};
        assertThat(forward.print()).isEqualTo(sketch(all).print()).isEqualTo(backward.print());
    }

    @Test
    void ofNoDurationsNothingIsKnown() {
        assertThat(sketch().quantile(0.5)).isNull();
        assertThat(sketch().print()).isEmpty();
    }

    @Test
    void thereIsABucketForEveryDuration() {
        assertThat(DurationBuckets.of(-1)).isZero();
        assertThat(DurationBuckets.of(Long.MAX_VALUE)).isEqualTo(DurationBuckets.COUNT - 1);
        for (int bucket = 0; bucket < DurationBuckets.COUNT; bucket++) {
            assertThat(DurationBuckets.of((long) DurationBuckets.nanos(bucket))).isEqualTo(bucket);
        }
    }

    @Test
    void ofASecondVersionNothingIsMadeUp() {
        DurationSketch sketch = new DurationSketch();
        assertThatThrownBy(() -> sketch.add("AgEB")).isInstanceOf(IllegalArgumentException.class);
    }

    private static DurationSketch sketch(long... nanos) {
        AtomicLongArray counts = new AtomicLongArray(DurationBuckets.COUNT);
        for (long duration : nanos) {
            counts.incrementAndGet(DurationBuckets.of(duration));
        }
        DurationSketch sketch = new DurationSketch();
        sketch.add(counts);
        return sketch;
    }
}
