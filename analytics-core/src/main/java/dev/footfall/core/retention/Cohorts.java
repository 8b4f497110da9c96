package dev.footfall.core.retention;

import dev.footfall.query.InvalidQueryException;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.Cohort;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts cohorts while a store tells of its users. */
public final class Cohorts {

    private final RetentionQuery query;
    private final LocalDate first;
    private final LocalDays days;
    private final long[] sizes;
    private final long[][] returned;

    private Cohorts(RetentionQuery query, LocalDate first, LocalDate last) {
        this.query = query;
        this.first = first;
        int furthest = query.days().get(query.days().size() - 1);
        this.days = LocalDays.of(first, last.plusDays(furthest), query.zone());
        int cohorts = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        this.sizes = new long[cohorts];
        this.returned = new long[cohorts][query.days().size()];
    }

    /**
     * The answer, as of one moment.
     *
     * @throws InvalidQueryException if the question is about too many days
     */
    public static Retention ask(UserStore users, RetentionQuery query) {
        if (query.range().from().equals(query.range().to())) {
            return new Retention(query, List.of());
        }
        ZoneId zone = query.zone();
        LocalDate first = LocalDays.of(query.range().from(), zone);
        LocalDate last = LocalDays.of(query.range().to().minusNanos(1), zone);
        int most = ActivityQuery.MAX_SLOTS - RetentionQuery.MAX_DAYS;
        if (ChronoUnit.DAYS.between(first, last) >= most) {
            throw new InvalidQueryException(
                    "range", "a question about retention must be about at most " + most + " days, is about more");
        }
        Cohorts cohorts = new Cohorts(query, first, last);
        users.activity(new ActivityQuery(query.tenant(), cohorts.days.cuts()), cohorts::add);
        return new Retention(query, cohorts.rows());
    }

    private void add(UserActivity user) {
        LocalDate day = LocalDays.of(user.firstSeen(), query.zone());
        long distance = ChronoUnit.DAYS.between(first, day);
        if (distance < 0 || distance >= sizes.length) {
            return;
        }
        int cohort = Math.toIntExact(distance);
        sizes[cohort]++;
        for (int i = 0; i < query.days().size(); i++) {
            int slot = days.slot(day.plusDays(query.days().get(i)));
            if (slot >= 0 && user.slots().get(slot)) {
                returned[cohort][i]++;
            }
        }
    }

    private List<Cohort> rows() {
        List<Cohort> rows = new ArrayList<>();
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            if (sizes[cohort] > 0) {
                rows.add(row(cohort));
            }
        }
        return rows;
    }

    private Cohort row(int cohort) {
        LocalDate day = first.plusDays(cohort);
        List<@Nullable Long> counts = new ArrayList<>();
        for (int i = 0; i < query.days().size(); i++) {
            Instant over = LocalDays.begin(day.plusDays(query.days().get(i) + 1L), query.zone());
            counts.add(over.isAfter(query.now()) ? null : (Long) returned[cohort][i]);
        }
        return new Cohort(day, sizes[cohort], counts);
    }
}
