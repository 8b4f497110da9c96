package dev.footfall.core.retention;

import dev.footfall.core.retention.ActivityPlan.Stretch;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts cohorts while a store tells of its users. */
public final class Cohorts {

    private final LocalDays days;
    private final List<Integer> later;
    private final Instant now;
    private final List<Stretch> stretches = new ArrayList<>();
    private final long[] sizes;
    private final long[][] returned;
    private final long[] begins;

    /**
     * Cohorts of these days.
     *
     * @param plan what is told of users later on; it gets a stretch for each day that matters
     * @param later how many days later users may have come back, ascending
     * @param now what is not over by then is not known yet
     */
    public Cohorts(ActivityPlan plan, LocalDays days, List<Integer> later, Instant now) {
        this.days = days;
        this.later = later;
        this.now = now;
        this.sizes = new long[days.count()];
        this.returned = new long[days.count()][later.size()];
        this.begins = days.begins();
        int furthest = days.count() == 0 ? 0 : days.count() + later.get(later.size() - 1);
        for (int i = 0; i < furthest && (i < days.count() || isOver(i)); i++) {
            stretches.add(plan.stretch(days.range(i)));
        }
    }

    /**
     * The answer, as of one moment.
     *
     * @throws InvalidQueryException if the question is about too many days
     */
    public static Retention ask(UserStore users, RetentionQuery query) {
        LocalDays days = LocalDays.touchedBy(query.range(), query.zone());
        int most = ActivityQuery.MAX_SLOTS - RetentionQuery.MAX_DAYS;
        if (days.count() > most) {
            throw new InvalidQueryException(
                    "range", "a question about retention must be about at most " + most + " days, is about more");
        }
        ActivityPlan plan = new ActivityPlan();
        Cohorts cohorts = new Cohorts(plan, days, query.days(), query.now());
        plan.read(users, query.tenant(), cohorts::add);
        return new Retention(query, cohorts.rows());
    }

    private boolean isOver(int day) {
        return !days.range(day).to().isAfter(now);
    }

    /** Counts a user of whom the plan tells. */
    public void add(UserActivity user) {
        int cohort = cohort(user.firstSeen());
        if (cohort < 0 || cohort >= sizes.length) {
            return;
        }
        sizes[cohort]++;
        for (int i = 0; i < later.size(); i++) {
            int day = cohort + later.get(i);
            if (day < stretches.size() && stretches.get(day).has(user)) {
                returned[cohort][i]++;
            }
        }
    }

    /** Of two days that begin together the later one, for the zone leaves the other one out. */
    private int cohort(Instant firstSeen) {
        int place = Arrays.binarySearch(begins, firstSeen.toEpochMilli());
        int day = place < 0 ? -place - 2 : place;
        while (day >= 0 && day + 1 < begins.length && begins[day + 1] == begins[day]) {
            day++;
        }
        return day;
    }

    /** Those that anybody belongs to, the earliest first. */
    public List<Cohort> rows() {
        List<Cohort> rows = new ArrayList<>();
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            if (sizes[cohort] > 0) {
                rows.add(row(cohort));
            }
        }
        return rows;
    }

    private Cohort row(int cohort) {
        List<@Nullable Long> counts = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            counts.add(isOver(cohort + later.get(i)) ? (Long) returned[cohort][i] : null);
        }
        return new Cohort(days.day(cohort), sizes[cohort], counts);
    }
}
