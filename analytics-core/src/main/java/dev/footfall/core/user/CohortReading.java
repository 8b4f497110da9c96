package dev.footfall.core.user;

import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.core.retention.Cohorts;
import dev.footfall.core.retention.LocalDays;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import java.util.ArrayList;
import java.util.List;

/**
 * The cohorts of a period, counted along with whatever else is told of users. Only where a period has more days than a
 * store tells apart, the early ones are read for themselves.
 */
final class CohortReading {

    /** With 30 days more, and with whatever else is asked, less than {@code ActivityQuery.MAX_SLOTS}. */
    static final int MAX_DAYS = 4_000;

    private final List<Cohort> early = new ArrayList<>();
    private final Cohorts late;

    CohortReading(ActivityPlan plan, UserStore users, UserScope scope) {
        List<LocalDays> parts = LocalDays.touchedBy(scope.range(), scope.zone()).parts(MAX_DAYS);
        int last = parts.size() - 1;
        for (int i = 0; i < last; i++) {
            early.addAll(readAlone(users, scope, parts.get(i)));
        }
        LocalDays days = parts.isEmpty() ? LocalDays.touchedBy(scope.range(), scope.zone()) : parts.get(last);
        this.late = new Cohorts(plan, days, Returns.DAYS, scope.now());
    }

    private static List<Cohort> readAlone(UserStore users, UserScope scope, LocalDays days) {
        ActivityPlan plan = new ActivityPlan();
        Cohorts cohorts = new Cohorts(plan, days, Returns.DAYS, scope.now());
        plan.read(users, scope.tenant(), cohorts::add);
        return cohorts.rows();
    }

    void add(UserActivity user) {
        late.add(user);
    }

    Returns returns() {
        List<Cohort> all = new ArrayList<>(early);
        all.addAll(late.rows());
        return new Returns(all);
    }
}
