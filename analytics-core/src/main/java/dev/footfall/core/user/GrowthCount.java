package dev.footfall.core.user;

import dev.footfall.core.query.Period;
import dev.footfall.core.query.Ratio;
import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.core.retention.ActivityPlan.Stretch;
import dev.footfall.retention.UserActivity;
import dev.footfall.time.TimeRange;
import org.jspecify.annotations.Nullable;

/** Counts who returned and who stayed away. */
final class GrowthCount {

    private final Period period;
    private final Stretch during;
    private final @Nullable Stretch before;
    private long returning;
    private long activeBefore;
    private long lost;

    GrowthCount(ActivityPlan plan, Period period) {
        TimeRange rangeBefore = period.before();
        this.period = period;
        this.during = plan.stretch(period.range());
        this.before = rangeBefore == null ? null : plan.stretch(rangeBefore);
    }

    void add(UserActivity user) {
        boolean isActive = during.has(user);
        if (isActive && user.firstSeen().isBefore(period.range().from())) {
            returning++;
        }
        if (before != null && before.has(user)) {
            activeBefore++;
            lost += isActive ? 0 : 1;
        }
    }

    long returning() {
        return returning;
    }

    @Nullable
    Double churnRate() {
        return Ratio.of((double) lost, (double) activeBefore);
    }
}
