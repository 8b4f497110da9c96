package dev.footfall.sample.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sample.*}: the invented visitors.
 *
 * @param demoData whether there are any
 * @param demoDataEvents how many events they leave in {@value DemoWorld#DAYS} days and today
 * @param demoDataSeed another one makes another world
 * @param demoDataUntil the first moment of which nothing is told any more; null: the start
 */
@ConfigurationProperties("sample")
public record DemoSettings(
        @DefaultValue("true") boolean demoData,
        @DefaultValue("40000") int demoDataEvents,
        @DefaultValue("1") long demoDataSeed,
        @Nullable Instant demoDataUntil) {

    private static final int MOST = 5_000_000;

    /** @throws IllegalArgumentException if the number of events is none that a start can bear */
    public DemoSettings {
        if (demoDataEvents < 0 || demoDataEvents > MOST) {
            throw new IllegalArgumentException(
                    "sample.demo-data-events must be from 0 to " + MOST + ", is " + demoDataEvents);
        }
    }
}
