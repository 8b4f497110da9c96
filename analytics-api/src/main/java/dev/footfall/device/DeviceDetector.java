package dev.footfall.device;

import org.jspecify.annotations.Nullable;

/**
 * Tells a device from what its browser says. Called once for each event, on request threads and on the writer's:
 * implementations answer from memory, are safe for use by many threads, cap what they read of a header, and never
 * throw.
 */
@FunctionalInterface
public interface DeviceDetector {

    /**
     * What the client is, {@link DetectedDevice#UNKNOWN} when nothing can be told.
     *
     * @param userAgent the {@code User-Agent} header, as sent by anyone
     * @param hints the client hints that came with it
     */
    DetectedDevice detect(@Nullable String userAgent, ClientHints hints);
}
