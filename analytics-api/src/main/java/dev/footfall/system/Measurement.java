package dev.footfall.system;

import java.time.Instant;

/**
 * What one run of the application has measured in one minute or hour. It grows: a later one of the same run, resolution
 * and begin holds all that the earlier one held.
 *
 * @param run which run it was: every start of every node has a name of its own, of at most 36 characters
 * @param begin the first instant of the minute or hour
 * @param minutes in which minutes of the hour it was running: bit 0 stands for the first one, bit 59 for the last; of a
 *     measurement of one minute only that minute's bit is set
 */
public record Measurement(String run, Resolution resolution, Instant begin, long minutes, Requests requests) {

    /** @throws IllegalArgumentException if no minute or hour begins then */
    public Measurement {
        if (!resolution.begin(begin).equals(begin)) {
            throw new IllegalArgumentException("no " + resolution.label() + " begins at " + begin);
        }
    }
}
