package dev.footfall.bench;

import dev.footfall.core.query.Period;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.function.Function;

/** The calls of the video API, about the periods that they have when none is said. */
record VideoCalls(InProcess core) {

    private static final double NOT_TOLD = Double.NaN;

    List<WorldCall> all() {
        return List.of(
                video("videos, the most seen", 0),
                video("videos, one of many", 300),
                call(
                        "videos/summary",
                        30,
                        "/analytics/videos/summary?period=30d",
                        VideoSql::summary,
                        core.videos()::summary,
                        body -> List.of(
                                Told.first(body, "totalVideos"),
                                Told.first(body, "totalViews"),
                                Told.first(body, "totalWatchTime"))),
                call(
                        "users",
                        30,
                        "/analytics/users?period=30d",
                        UserSql::users,
                        core.videos()::users,
                        VideoCalls::users),
                call(
                        "users/engagement",
                        7,
                        "/analytics/users/engagement?period=7d",
                        UserSql::engagement,
                        core.videos()::engagement,
                        body -> List.of(NOT_TOLD, NOT_TOLD, NOT_TOLD, NOT_TOLD, NOT_TOLD, Told.sum(body, "users"))));
    }

    private WorldCall video(String name, int place) {
        String id = Doings.video(place);
        return call(
                name,
                7,
                "/analytics/videos/" + id + "?period=7d",
                sql -> VideoSql.video(sql, id),
                period -> core.videos().video(period, id),
                body -> List.of(
                        Told.first(body, "total"),
                        Told.sum(body, "watchTime"),
                        NOT_TOLD,
                        NOT_TOLD,
                        Told.first(body, "unique")));
    }

    private static List<Double> users(String body) {
        return List.of(
                Told.first(body, "daily"),
                Told.first(body, "weekly"),
                Told.first(body, "monthly"),
                Told.first(body, "returningUsers"),
                NOT_TOLD,
                Told.first(body, "total"),
                NOT_TOLD,
                NOT_TOLD,
                Told.first(body, "newUsers"));
    }

    private static WorldCall call(
            String name,
            int days,
            String path,
            Function<HandSql, List<Double>> sql,
            Function<Period, List<Double>> core,
            Function<String, List<Double>> told) {
        Function<TimeRange, List<Double>> inProcess = range -> core.apply(InProcess.period(range));
        return new WorldCall(
                name + ", " + days + " d", days, false, sql, inProcess, range -> WorldCall.get(path), told);
    }
}
