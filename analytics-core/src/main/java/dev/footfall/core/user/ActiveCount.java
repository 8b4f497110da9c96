package dev.footfall.core.user;

import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.core.retention.ActivityPlan.Stretch;
import dev.footfall.retention.UserActivity;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts who was active lately. */
final class ActiveCount {

    private static final List<Duration> LENGTHS = List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final List<Stretch> stretches;
    private final long[] counts = new long[LENGTHS.size()];

    ActiveCount(ActivityPlan plan, Instant end) {
        this.stretches = LENGTHS.stream()
                .map(length -> plan.stretch(new TimeRange(end.minus(length), end)))
                .toList();
    }

    void add(UserActivity user) {
        for (int i = 0; i < counts.length; i++) {
            if (stretches.get(i).has(user)) {
                counts[i]++;
            }
        }
    }

    Activity.ActiveUsers users() {
        return new Activity.ActiveUsers(counts[0], counts[1], counts[2]);
    }
}
