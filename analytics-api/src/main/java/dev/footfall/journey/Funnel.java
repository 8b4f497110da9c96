package dev.footfall.journey;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link FunnelQuery}.
 *
 * @param steps as they were asked for
 * @param groups by the breakdown, those with most viewers first, then by their keys, null last; empty without one
 */
public record Funnel(FunnelQuery query, List<Reached> steps, List<Group> groups) {

    /**
     * A step.
     *
     * @param count how many viewers went it, and so all before it
     * @param medianTime how long these took from the step before, in the middle; null for the first step, and where
     *     nobody went it
     */
    public record Reached(String name, long count, @Nullable Duration medianTime) {}

    /**
     * Viewers whose attempt began alike.
     *
     * @param key what its first event says; null if nothing
     * @param counts how many of them went each step
     */
    public record Group(@Nullable String key, List<Long> counts) {

        public Group {
            counts = List.copyOf(counts);
        }
    }

    public Funnel {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
    }

    /** Where nobody did anything. */
    public static Funnel ofNothing(FunnelQuery query) {
        return new Funnel(
                query,
                query.steps().stream()
                        .map(step -> new Reached(step.name(), 0, null))
                        .toList(),
                List.of());
    }

    /** The share of those who went the first step that went this one; null if nobody went the first. */
    public @Nullable Double share(int step) {
        return share(step, 0);
    }

    /** The share of those who went the step before that went this one; null if nobody did; 1 for the first step. */
    public @Nullable Double shareOfPrevious(int step) {
        return share(step, Math.max(0, step - 1));
    }

    private @Nullable Double share(int step, int of) {
        long all = steps.get(of).count();
        return all == 0 ? null : (double) steps.get(step).count() / all;
    }
}
