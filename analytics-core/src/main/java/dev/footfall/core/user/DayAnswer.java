package dev.footfall.core.user;

import dev.footfall.core.query.Answers;
import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.core.retention.Cohorts;
import dev.footfall.core.retention.LocalDays;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Dataset;
import dev.footfall.query.TimeBucket;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.UserStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks what happened day by day. */
record DayAnswer(Answers answers, UserStore users, UserScope scope) {

    List<UserDay> days() {
        Map<LocalDate, AggregateRow> sessions = rows(scope.about(Dataset.SESSION)
                .measure(SessionMeasures.sessions(), SessionMeasures.duration())
                .by(TimeBucket.DAY)
                .build());
        Map<LocalDate, AggregateRow> actions = rows(scope.about(Dataset.EVENT)
                .measure(VideoActions.measures())
                .by(TimeBucket.DAY)
                .build());
        List<UserDay> all = new ArrayList<>();
        LocalDays touched = LocalDays.touchedBy(scope.range(), scope.zone());
        for (LocalDays days : touched.parts(CohortReading.MAX_DAYS)) {
            all.addAll(days(days, sessions, actions));
        }
        return all;
    }

    private Map<LocalDate, AggregateRow> rows(AggregateQuery byDay) {
        Map<LocalDate, AggregateRow> rows = new HashMap<>();
        answers.ask(byDay, scope.asker())
                .rows()
                .forEach(row -> rows.put(row.start(TimeBucket.DAY).toLocalDate(), row));
        return rows;
    }

    private List<UserDay> days(
            LocalDays days, Map<LocalDate, AggregateRow> sessions, Map<LocalDate, AggregateRow> actions) {
        ActivityPlan plan = new ActivityPlan();
        DayCount count = new DayCount(plan, days, scope.range());
        Cohorts counted = new Cohorts(plan, days, Returns.DAYS, scope.now());
        plan.read(users, scope.tenant(), user -> {
            count.add(user);
            counted.add(user);
        });
        Map<LocalDate, Cohort> cohorts = new HashMap<>();
        counted.rows().forEach(cohort -> cohorts.put(cohort.day(), cohort));
        List<UserDay> rows = new ArrayList<>();
        for (int day = 0; day < days.count(); day++) {
            LocalDate date = days.day(day);
            rows.add(day(date, count, day, sessions.get(date), actions.get(date), cohorts.get(date)));
        }
        return rows;
    }

    private static UserDay day(
            LocalDate date,
            DayCount count,
            int day,
            @Nullable AggregateRow sessions,
            @Nullable AggregateRow actions,
            @Nullable Cohort cohort) {
        long begun = sessions == null ? 0 : sessions.count(SessionMeasures.SESSIONS);
        long millis = sessions == null ? 0 : sessions.count(SessionMeasures.DURATION);
        return new UserDay(
                date,
                count.active(day),
                count.fresh(day),
                count.returning(day),
                begun,
                SessionMeasures.averageSeconds(millis, begun),
                actions == null ? VideoActions.NONE : VideoActions.of(actions),
                cohort == null ? null : cohort.share(0),
                cohort == null ? null : cohort.share(1),
                cohort == null ? null : cohort.share(2));
    }
}
