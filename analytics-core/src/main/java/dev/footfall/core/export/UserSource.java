package dev.footfall.core.export;

import static dev.footfall.core.user.UserMetric.ACTIVITY;
import static dev.footfall.core.user.UserMetric.GROWTH;
import static dev.footfall.core.user.UserMetric.RETENTION;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Period;
import dev.footfall.core.retention.LocalDays;
import dev.footfall.core.user.UserDay;
import dev.footfall.core.user.UserMetric;
import dev.footfall.core.user.UserScope;
import dev.footfall.core.user.Users;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The local days of the period with what users did on them: figures, and no user by name. */
record UserSource(Users users, ZoneId zone) implements ExportSource {

    private static final List<Figure<UserDay>> FIGURES = List.of(
            Figure.always("date", ColumnType.DATE, UserDay::date),
            Figure.of(ACTIVITY, "activeUsers", ColumnType.INTEGER, UserDay::activeUsers),
            Figure.count(ACTIVITY, "sessions", UserDay::sessions),
            Figure.of(ACTIVITY, "averageDuration", ColumnType.DECIMAL, UserDay::averageDuration),
            Figure.count(ACTIVITY, "uploads", day -> day.actions().uploads()),
            Figure.count(ACTIVITY, "comments", day -> day.actions().comments()),
            Figure.count(ACTIVITY, "likes", day -> day.actions().likes()),
            Figure.count(ACTIVITY, "shares", day -> day.actions().shares()),
            Figure.count(GROWTH, "newUsers", UserDay::newUsers),
            Figure.of(GROWTH, "returningUsers", ColumnType.INTEGER, UserDay::returningUsers),
            Figure.of(RETENTION, "day1", ColumnType.PERCENT, UserDay::day1),
            Figure.of(RETENTION, "day7", ColumnType.PERCENT, UserDay::day7),
            Figure.of(RETENTION, "day30", ColumnType.PERCENT, UserDay::day30));

    @Override
    public List<String> metrics() {
        return Stream.of(UserMetric.values()).map(Figure::label).toList();
    }

    @Override
    public boolean isOfWholeTenant() {
        return true;
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        List<Figure<UserDay>> figures = Figure.of(FIGURES, request.metrics());
        UserScope scope = new UserScope(tenant, new Period(request.range(), null), zone, this);
        Iterable<List<@Nullable Object>> rows = () ->
                users.days(scope).stream().map(day -> Figure.row(figures, day)).iterator();
        List<Note> notes = new ArrayList<>(Notes.of(request));
        notes.add(new Note("Days are those of", zone.getId()));
        long total = LocalDays.touchedBy(request.range(), zone).count();
        return new ExportTable(new Table("Users", Figure.columns(figures), rows, notes), total);
    }
}
