package dev.footfall.retention;

import dev.footfall.access.Tenant;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * Asks who was active when, as a store gets it: without zones and calendars.
 *
 * @param cuts at least two moments, ascending; each two neighbours bound a slot, half-open, numbered from 0
 */
public record ActivityQuery(Tenant tenant, List<Instant> cuts) {

    /** The most slots that a question may have. */
    public static final int MAX_SLOTS = 5_000;

    /** @throws InvalidQueryException if the cuts are too few, too many or not ascending */
    public ActivityQuery {
        cuts = List.copyOf(cuts);
        if (cuts.size() < 2 || cuts.size() > MAX_SLOTS + 1) {
            throw new InvalidQueryException(
                    "cuts",
                    "a question about activity must have 1 to " + MAX_SLOTS + " slots, has " + (cuts.size() - 1));
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (!cuts.get(i - 1).isBefore(cuts.get(i))) {
                throw new InvalidQueryException(
                        "cuts", "cuts must be ascending, " + cuts.get(i) + " comes after " + cuts.get(i - 1));
            }
        }
    }

    public int slots() {
        return cuts.size() - 1;
    }

    /** From the first cut to the last. */
    public TimeRange range() {
        return new TimeRange(cuts.get(0), cuts.get(cuts.size() - 1));
    }
}
