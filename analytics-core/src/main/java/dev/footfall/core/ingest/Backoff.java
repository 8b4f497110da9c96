package dev.footfall.core.ingest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between attempts: each twice the one before up to a bound, less a random part so that nodes do not march in
 * step.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LAST = Duration.ofSeconds(2);

    private long millis = FIRST.toMillis();

    Duration next() {
        long pause = millis;
        millis = Math.min(LAST.toMillis(), millis * 2);
        return Duration.ofMillis(pause - ThreadLocalRandom.current().nextLong(pause / 2));
    }
}
