package dev.footfall.core.user;

import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.core.retention.ActivityPlan.Stretch;
import dev.footfall.core.retention.LocalDays;
import dev.footfall.retention.UserActivity;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts who was active, and who was new, on each of some days. */
final class DayCount {

    private final List<TimeRange> ranges = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final long[] active;
    private final long[] fresh;

    /** Of these days, as far as they lie in the period. */
    DayCount(ActivityPlan plan, LocalDays days, TimeRange period) {
        this.active = new long[days.count()];
        this.fresh = new long[days.count()];
        for (int day = 0; day < days.count(); day++) {
            TimeRange range = overlap(days.range(day), period);
            ranges.add(range);
            stretches.add(plan.stretch(range));
        }
    }

    private static TimeRange overlap(TimeRange day, TimeRange period) {
        Instant from = day.from().isBefore(period.from()) ? period.from() : day.from();
        return new TimeRange(from, day.to().isAfter(period.to()) ? period.to() : day.to());
    }

    void add(UserActivity user) {
        for (int day = next(user, 0); day < active.length; day = next(user, day + 1)) {
            active[day]++;
            fresh[day] += ranges.get(day).contains(user.firstSeen()) ? 1 : 0;
        }
    }

    /** The next day on which a user was active, from that one on. Most users are active on few. */
    private int next(UserActivity user, int from) {
        if (from == active.length) {
            return from;
        }
        int slot = stretches.get(from).next(user);
        int day = slot < 0 ? active.length : from;
        while (day < active.length && stretches.get(day).isBefore(slot)) {
            day++;
        }
        return day;
    }

    long active(int day) {
        return active[day];
    }

    long fresh(int day) {
        return fresh[day];
    }

    /** Nobody is active before being seen first, so that all others were seen before. */
    long returning(int day) {
        return active[day] - fresh[day];
    }
}
