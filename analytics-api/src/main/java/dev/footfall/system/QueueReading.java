package dev.footfall.system;

import org.jspecify.annotations.Nullable;

/**
 * A queue of work.
 *
 * @param queued how many wait
 * @param processing how many are being worked on
 * @param averageTime how long one takes in the mean, in s
 */
public record QueueReading(
        @Nullable Long queued,
        @Nullable Long processing,
        @Nullable Double averageTime) {

    /** Of a queue of which nothing is known. */
    public static final QueueReading UNKNOWN = new QueueReading(null, null, null);
}
