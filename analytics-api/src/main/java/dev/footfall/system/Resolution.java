package dev.footfall.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long the stretches of time are that measurements are taken of. They follow the clock of UTC. */
public enum Resolution {
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1));

    private final Duration length;
    private final String label = name().toLowerCase(Locale.ROOT);

    Resolution(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }

    /** The name that stores keep. */
    public String label() {
        return label;
    }

    /** When the stretch begins that the instant lies in. */
    public Instant begin(Instant instant) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    /** The first begin of a stretch that is not before the instant. */
    public Instant next(Instant instant) {
        Instant begin = begin(instant);
        return begin.equals(instant) ? begin : begin.plus(length);
    }
}
