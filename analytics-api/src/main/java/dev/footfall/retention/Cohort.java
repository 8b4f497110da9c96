package dev.footfall.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The users who were first seen on one day.
 *
 * @param size how many they are; at least one
 * @param returned how many of them were active on each of the days that were asked for, in their order; null for a day
 *     that is not over
 */
public record Cohort(LocalDate day, long size, List<@Nullable Long> returned) {

    public Cohort {
        returned = Collections.unmodifiableList(new ArrayList<>(returned));
    }

    /** The share that came back; null for a day that is not over. */
    public @Nullable Double share(int index) {
        Long count = returned.get(index);
        return count == null ? null : (double) count / size;
    }

    /** The share of many cohorts together, as far as their day is over; null if none is. */
    public static @Nullable Double share(Iterable<Cohort> cohorts, int index) {
        long size = 0;
        long returned = 0;
        for (Cohort cohort : cohorts) {
            Long count = cohort.returned.get(index);
            if (count != null) {
                size += cohort.size;
                returned += count;
            }
        }
        return size == 0 ? null : (double) returned / size;
    }
}
