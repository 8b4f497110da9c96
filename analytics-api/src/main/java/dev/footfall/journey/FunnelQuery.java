package dev.footfall.journey;

import dev.footfall.access.Tenant;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks how many viewers went how many of some steps, one after the other. A viewer goes a step with an event that it
 * means, after the event of the step before, no later than the window allows after the first one; other events may lie
 * between them, and one event is one step only. What robots did never counts.
 *
 * <p>Of the attempts of a viewer the one that gets furthest counts; of several such the one that gets there first; of
 * those with the same end the one that began last, each of whose steps is gone at its first chance.
 *
 * @param range all events of an attempt must lie in it
 * @param steps from {@value #MIN_STEPS} to {@value #MAX_STEPS}, each with a name of its own
 * @param window how long an attempt may take, to the ms; the end belongs to it
 * @param filter which events are meant at all
 * @param breakdown a text of the first event of the attempt, by which the viewers are also told apart; null: they are
 *     not
 */
public record FunnelQuery(
        Tenant tenant,
        TimeRange range,
        List<FunnelStep> steps,
        Duration window,
        Filter filter,
        @Nullable Attribute breakdown) {

    /** The fewest steps that a funnel has. */
    public static final int MIN_STEPS = 2;

    /** The most steps that a funnel has. */
    public static final int MAX_STEPS = 10;

    /** The longest window, which is also long enough for anything. */
    public static final Duration MAX_WINDOW = Duration.ofDays(366);

    /** @throws InvalidQueryException if it cannot be answered, whatever the data */
    public FunnelQuery {
        steps = List.copyOf(steps);
        if (steps.size() < MIN_STEPS || steps.size() > MAX_STEPS) {
            throw new InvalidQueryException(
                    "steps", "a funnel must have " + MIN_STEPS + " to " + MAX_STEPS + " steps, has " + steps.size());
        }
        Set<String> names = new HashSet<>();
        for (FunnelStep step : steps) {
            if (!names.add(step.name())) {
                throw new InvalidQueryException("steps", "step '" + step.name() + "' must be there only once");
            }
            JourneyRules.filter("steps", step.filter());
        }
        if (window.compareTo(Duration.ofMillis(1)) < 0 || window.compareTo(MAX_WINDOW) > 0) {
            throw new InvalidQueryException("window", "window must be 1 ms to 366 days, was " + window);
        }
        JourneyRules.filter("filter", filter);
        if (breakdown != null) {
            JourneyRules.text("breakdown", breakdown);
        }
    }
}
