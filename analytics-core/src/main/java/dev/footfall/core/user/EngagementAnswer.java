package dev.footfall.core.user;

import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what sessions were like. */
record EngagementAnswer(Answers answers, UserScope scope) {

    private static final int HOURS = 24;
    private static final String BOUNCED = "bounced";
    private static final String NOT_ENGAGED = "not engaged";
    private static final String USERS = "users";
    private static final String ALL = "";
    private static final String OF_NEW = "new ";
    private static final String OF_RETURNING = "returning ";

    Engagement engagement() {
        AggregateRow row = answers.ask(totals(), scope.asker()).only();
        return new Engagement(
                SessionMeasures.means(ALL, row),
                Ratio.of((double) row.count(BOUNCED), (double) row.count(ALL + SessionMeasures.SESSIONS)),
                SessionMeasures.means(OF_NEW, row),
                SessionMeasures.means(OF_RETURNING, row),
                hours());
    }

    private AggregateQuery totals() {
        double begin = scope.range().from().toEpochMilli();
        double end = scope.range().to().toEpochMilli();
        return scope.about(Dataset.SESSION)
                .measure(SessionMeasures.means(ALL, Filter.ALL))
                .measure(SessionMeasures.means(OF_NEW, since(begin, end)))
                .measure(SessionMeasures.means(OF_RETURNING, since(null, begin)))
                .measure(Measure.count(BOUNCED).where(SessionMeasures.BOUNCED))
                .build();
    }

    private static Filter since(@Nullable Double atLeast, double below) {
        return Filter.ALL.and(new Condition.Between(Attribute.USER_SINCE, atLeast, below));
    }

    private List<Engagement.Hour> hours() {
        AggregateQuery byHour = scope.about(Dataset.SESSION)
                .measure(
                        SessionMeasures.sessions(),
                        Measure.count(NOT_ENGAGED).where(SessionMeasures.NOT_ENGAGED),
                        Measure.countDistinct(USERS, Attribute.USER))
                .by(TimeBucket.HOUR_OF_DAY)
                .build();
        List<Engagement.Hour> hours = new ArrayList<>(HOURS);
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(new Engagement.Hour(hour, 0, null));
        }
        answers.ask(byHour, scope.asker()).rows().forEach(row -> {
            Engagement.Hour hour = hour(row);
            hours.set(hour.hour(), hour);
        });
        return hours;
    }

    private static Engagement.Hour hour(AggregateRow row) {
        long sessions = row.count(SessionMeasures.SESSIONS);
        return new Engagement.Hour(
                row.number(TimeBucket.HOUR_OF_DAY),
                row.count(USERS),
                Ratio.of((double) (sessions - row.count(NOT_ENGAGED)), (double) sessions));
    }
}
