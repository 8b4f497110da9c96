package dev.footfall.core.query;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An earlier time beside the one that is compared with it.
 *
 * @param asked what is compared
 * @param range what it is compared with
 * @param shift how far back that is by the local clock; null: directly before, wherever that is on the clock
 */
public record EarlierTime(
        TimeRange asked,
        TimeRange range,
        ZoneId zone,
        @Nullable Period shift) {

    /** As much of the earlier range as is over of the other one: all of it, or up to the same local moment. */
    public TimeRange upTo(Instant now) {
        if (!now.isBefore(asked.to())) {
            return range;
        }
        Instant same = shift == null
                ? range.from().plus(Duration.between(asked.from(), now))
                : now.atZone(zone).minus(shift).toInstant();
        if (same.isBefore(range.from())) {
            return new TimeRange(range.from(), range.from());
        }
        return same.isBefore(range.to()) ? new TimeRange(range.from(), same) : range;
    }
}
