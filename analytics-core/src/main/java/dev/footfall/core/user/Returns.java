package dev.footfall.core.user;

import dev.footfall.retention.Cohort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who came back 1, 7 and 30 days later.
 *
 * @param cohorts with the returns of these three days, the earliest first
 */
public record Returns(List<Cohort> cohorts) {

    /** How many days later, in the order of what cohorts tell. */
    public static final List<Integer> DAYS = List.of(1, 7, 30);

    public Returns {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * The share that came back, of all cohorts together whose day is over; null if there is none.
     *
     * @param index of the day in {@link #DAYS}
     */
    public @Nullable Double share(int index) {
        return Cohort.share(cohorts, index);
    }
}
