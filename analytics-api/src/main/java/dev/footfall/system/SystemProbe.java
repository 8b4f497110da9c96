package dev.footfall.system;

import dev.footfall.time.TimeRange;

/**
 * Tells what only the application knows of itself. It may be slow, hang or throw: whoever asks waits for a short time,
 * and goes without. Asked by one thread of ours at a time.
 */
@FunctionalInterface
public interface SystemProbe {

    /**
     * What is known of that time. Counts are those of the period, bandwidths means over it; queues and space are as
     * they stand at its end.
     */
    ProbeReading read(TimeRange period);
}
