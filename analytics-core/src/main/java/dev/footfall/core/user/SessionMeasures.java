package dev.footfall.core.user;

import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import org.jspecify.annotations.Nullable;

/** What is counted of sessions. */
final class SessionMeasures {

    static final String SESSIONS = "sessions";
    static final String DURATION = "duration";
    static final String PAGES = "pages";

    /** One page view and nothing else. */
    static final Filter BOUNCED = Filter.ALL
            .and(new Condition.Between(Attribute.PAGE_VIEWS, 1.0, 2.0))
            .and(new Condition.Between(Attribute.INTERACTIONS, null, 1.0));

    /** Shorter than 10 seconds, with less than two page views and without an interaction. */
    static final Filter NOT_ENGAGED = Filter.ALL
            .and(new Condition.Between(Attribute.DURATION, null, 10_000.0))
            .and(new Condition.Between(Attribute.PAGE_VIEWS, null, 2.0))
            .and(new Condition.Between(Attribute.INTERACTIONS, null, 1.0));

    private static final double MILLIS = 1_000;

    private SessionMeasures() {}

    static Measure sessions() {
        return Measure.count(SESSIONS);
    }

    static Measure duration() {
        return Measure.sum(DURATION, Attribute.DURATION);
    }

    /** How many, how long and how many pages, of some sessions; told by {@link #means}. */
    static Measure[] means(String group, Filter filter) {
        return new Measure[] {
            Measure.count(group + SESSIONS).where(filter),
            Measure.sum(group + DURATION, Attribute.DURATION).where(filter),
            Measure.sum(group + PAGES, Attribute.PAGE_VIEWS).where(filter)
        };
    }

    static Engagement.Means means(String group, AggregateRow row) {
        long sessions = row.count(group + SESSIONS);
        return new Engagement.Means(
                averageSeconds(row.count(group + DURATION), sessions),
                Ratio.of((double) row.count(group + PAGES), (double) sessions));
    }

    static @Nullable Double averageSeconds(long millis, long sessions) {
        return Ratio.of(millis / MILLIS, (double) sessions);
    }
}
