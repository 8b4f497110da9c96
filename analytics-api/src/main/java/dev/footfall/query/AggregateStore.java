package dev.footfall.query;

import dev.footfall.event.EventFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts events by plain UTC values; zones and calendars are its caller's. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface AggregateStore {

    /** How many events the filter lets through, for each quarter of an hour that has any, ascending. */
    List<QuarterHourCount> countByQuarterHour(EventFilter filter);

    /** When the earliest event that the filter lets through happened. */
    Optional<Instant> firstEventAt(EventFilter filter);
}
