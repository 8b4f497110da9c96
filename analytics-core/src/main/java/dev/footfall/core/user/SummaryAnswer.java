package dev.footfall.core.user;

import dev.footfall.core.query.Answers;
import dev.footfall.core.retention.ActivityPlan;
import dev.footfall.device.DeviceCategory;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.retention.UserStore;
import dev.footfall.visitor.TrafficSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks what users did: each user is read once, whatever is to be known. */
record SummaryAnswer(Answers answers, UserStore users, UserScope scope) {

    /** What visits from search engines are called among users. */
    private static final String ORGANIC = "organic";

    private static final String NEW_USERS = "new users";

    UserSummary summary(Set<UserMetric> metrics) {
        ActivityPlan plan = new ActivityPlan();
        ActiveCount active = metrics.contains(UserMetric.ACTIVITY) ? new ActiveCount(plan, scope.now()) : null;
        GrowthCount growth = metrics.contains(UserMetric.GROWTH) ? new GrowthCount(plan, scope.period()) : null;
        CohortReading cohorts = metrics.contains(UserMetric.RETENTION) ? new CohortReading(plan, users, scope) : null;
        plan.read(users, scope.tenant(), user -> {
            if (active != null) {
                active.add(user);
            }
            if (growth != null) {
                growth.add(user);
            }
            if (cohorts != null) {
                cohorts.add(user);
            }
        });
        return new UserSummary(
                active == null ? null : new Activity(active.users(), sessions(), actions()),
                growth == null ? null : growth(growth),
                cohorts == null ? null : cohorts.returns());
    }

    private Activity.Sessions sessions() {
        AggregateQuery query = scope.about(Dataset.SESSION)
                .measure(SessionMeasures.sessions(), SessionMeasures.duration())
                .by(Attribute.DEVICE_CATEGORY)
                .build();
        Parts byDevice = new Parts();
        long millis = 0;
        for (AggregateRow row : answers.ask(query, scope.asker()).rows()) {
            byDevice.add(device(row.text(Attribute.DEVICE_CATEGORY)), row.count(SessionMeasures.SESSIONS));
            millis += row.count(SessionMeasures.DURATION);
        }
        long total = byDevice.total();
        return new Activity.Sessions(total, SessionMeasures.averageSeconds(millis, total), byDevice.sorted());
    }

    private static String device(@Nullable String category) {
        return category == null || category.equals(DeviceCategory.OTHER.label()) ? Parts.UNKNOWN : category;
    }

    private Activity.Actions actions() {
        AggregateQuery query =
                scope.about(Dataset.EVENT).measure(VideoActions.measures()).build();
        return VideoActions.of(answers.ask(query, scope.asker()).only());
    }

    private Growth growth(GrowthCount counted) {
        AggregateQuery query = scope.about(Dataset.USER)
                .measure(Measure.count(NEW_USERS))
                .by(Attribute.SOURCE)
                .build();
        Parts bySource = new Parts();
        answers.ask(query, scope.asker())
                .rows()
                .forEach(row -> bySource.add(source(row.text(Attribute.SOURCE)), row.count(NEW_USERS)));
        return new Growth(bySource.total(), counted.returning(), counted.churnRate(), bySource.sorted());
    }

    private static String source(@Nullable String source) {
        if (source == null) {
            return Parts.UNKNOWN;
        }
        return source.equals(TrafficSource.SEARCH.label()) ? ORGANIC : source;
    }
}
