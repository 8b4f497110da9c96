package dev.footfall.core.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562): the time in ms, a counter that keeps those of one ms in order, and random bits.
 * They sort as they were made. Safe for use by many threads.
 */
public final class EventIds {

    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_END = 1 << COUNTER_BITS;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 1L << 63;

    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
    private long lastMillis;
    private int counter;

    public EventIds(Clock clock) {
        this.clock = clock;
    }

    /** One that is greater than every one before, even where the clock is set back. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            // Starting low leaves room to count up within the ms.
            counter = random.nextInt(COUNTER_END / 4);
        } else if (++counter == COUNTER_END) {
            lastMillis++;
            counter = 0;
        }
        return new UUID(lastMillis << 16 | VERSION | counter, VARIANT | random.nextLong() >>> 2);
    }
}
