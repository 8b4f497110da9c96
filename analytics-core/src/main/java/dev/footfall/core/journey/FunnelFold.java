package dev.footfall.core.journey;

import dev.footfall.event.Text;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.JourneyEvent;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.InvalidQueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts how far each viewer came. */
final class FunnelFold {

    /** Of all steps together: 80 MB. */
    static final int MOST_TIMES = 10_000_000;

    private static final Comparator<Funnel.Group> ORDER = Comparator.comparing(
                    (Funnel.Group group) -> group.counts().get(0), Comparator.reverseOrder())
            .thenComparing(Funnel.Group::key, Comparator.nullsLast(Text.BY_CODE_POINT));

    private final FunnelQuery query;
    private final int mostTimes;
    private final Attempt.Making attempts;
    private final long[] counts;
    private final List<Times> times;
    private final Map<@Nullable String, long[]> groups = new HashMap<>();
    private @Nullable String who;
    private int timed;

    FunnelFold(FunnelQuery query) {
        this(query, MOST_TIMES);
    }

    FunnelFold(FunnelQuery query, int mostTimes) {
        this.query = query;
        this.mostTimes = mostTimes;
        int steps = query.steps().size();
        this.attempts = new Attempt.Making(steps, query.window().toMillis());
        this.counts = new long[steps];
        this.times = IntStream.range(0, steps).mapToObj(step -> new Times()).toList();
    }

    void add(JourneyEvent event) {
        if (!event.who().equals(who)) {
            count();
            attempts.begin();
            who = event.who();
        }
        String key = query.breakdown() == null ? null : event.texts().get(0);
        attempts.add(event.at().toEpochMilli(), event.matched(), key);
    }

    private void count() {
        Attempt attempt = attempts.furthest();
        if (attempt == null) {
            return;
        }
        count(counts, attempt.depth());
        if (query.breakdown() != null) {
            count(group(attempt.key()), attempt.depth());
        }
        Attempt step = attempt;
        for (Attempt before = step.before(); before != null; before = step.before()) {
            time(step.depth() - 1, step.at() - before.at());
            step = before;
        }
    }

    private static void count(long[] counts, int depth) {
        for (int step = 0; step < depth; step++) {
            counts[step]++;
        }
    }

    private long[] group(@Nullable String key) {
        long[] known = groups.get(key);
        if (known != null) {
            return known;
        }
        if (groups.size() == AggregateQuery.MAX_GROUPS) {
            throw new InvalidQueryException(
                    "breakdown",
                    "the funnel must have at most " + AggregateQuery.MAX_GROUPS
                            + " groups, has more: ask for a shorter range, or for a breakdown with fewer values");
        }
        long[] group = new long[counts.length];
        groups.put(key, group);
        return group;
    }

    private void time(int step, long millis) {
        if (timed++ == mostTimes) {
            throw new InvalidQueryException(
                    "range",
                    "viewers must go at most " + mostTimes + " steps after their first ones, go more: ask for a"
                            + " shorter range, for fewer steps, or with a filter");
        }
        times.get(step).add(millis);
    }

    Funnel answer() {
        count();
        attempts.begin();
        List<Funnel.Reached> reached = new ArrayList<>();
        for (int step = 0; step < counts.length; step++) {
            reached.add(new Funnel.Reached(
                    query.steps().get(step).name(),
                    counts[step],
                    times.get(step).median()));
        }
        return new Funnel(query, reached, groups());
    }

    private List<Funnel.Group> groups() {
        List<Funnel.Group> all = new ArrayList<>();
        groups.forEach((key, reached) ->
                all.add(new Funnel.Group(key, Arrays.stream(reached).boxed().toList())));
        all.sort(ORDER);
        return all;
    }
}
