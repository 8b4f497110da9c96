package dev.footfall.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RetentionQuery}.
 *
 * @param cohorts those that anybody belongs to, the earliest first
 */
public record Retention(RetentionQuery query, List<Cohort> cohorts) {

    public Retention {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * The share that came back, of all cohorts together whose day is over; null if there is none.
     *
     * @param index of the day in the question
     */
    public @Nullable Double share(int index) {
        return Cohort.share(cohorts, index);
    }
}
