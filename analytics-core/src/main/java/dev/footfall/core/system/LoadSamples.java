package dev.footfall.core.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The load of the machine, of which the JVM tells only the mean of the last minute. */
final class LoadSamples {

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofMinutes(15);

    private record Sample(Instant at, double load) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Remembers a load; null when it cannot be told. */
    synchronized void take(Instant now, @Nullable Double load) {
        if (load != null) {
            samples.add(new Sample(now, load));
        }
        samples.removeIf(sample -> !isWithin(sample, now, LONG));
    }

    /** The load now, and the means of 5 and of 15 minutes; null where there is no sample. */
    synchronized List<@Nullable Double> loads(Instant now, @Nullable Double load) {
        return Arrays.asList(load, mean(now, SHORT), mean(now, LONG));
    }

    private @Nullable Double mean(Instant now, Duration time) {
        OptionalDouble mean = samples.stream()
                .filter(sample -> isWithin(sample, now, time))
                .mapToDouble(Sample::load)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static boolean isWithin(Sample sample, Instant now, Duration time) {
        return sample.at().isAfter(now.minus(time)) && !sample.at().isAfter(now);
    }
}
