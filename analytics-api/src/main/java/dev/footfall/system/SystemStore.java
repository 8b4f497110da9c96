package dev.footfall.system;

import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what was measured of the application. It belongs to no tenant, and {@link dev.footfall.AnalyticsStore#rebuild}
 * leaves it alone. Safe for use by many threads; throws {@link dev.footfall.StoreUnavailableException} when it cannot
 * answer now.
 */
public interface SystemStore {

    /** Keeps each instead of the one of the same run, resolution and begin, if there is one: all of them, or none. */
    void put(List<Measurement> measurements);

    /**
     * Hands over one by one what begins in the range: the earliest first, and of equal begins by run. There may be more
     * of them than fit into memory.
     */
    void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader);

    /** The earliest begin of all that is kept. */
    Optional<Instant> first(Resolution resolution);

    /** Forgets what begins before that. */
    void prune(Resolution resolution, Instant before);
}
