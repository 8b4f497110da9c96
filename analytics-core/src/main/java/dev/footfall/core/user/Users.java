package dev.footfall.core.user;

import dev.footfall.core.query.Answers;
import dev.footfall.retention.UserStore;
import java.util.List;
import java.util.Set;

/**
 * Knows what users did. What robots did is not counted. Every method throws
 * {@link dev.footfall.StoreUnavailableException} when the store cannot answer now, and
 * {@link dev.footfall.query.InvalidQueryException} when an answer would be too long. Safe for use by many threads.
 */
public final class Users {

    private final Answers answers;
    private final UserStore users;

    public Users(Answers answers, UserStore users) {
        this.answers = answers;
        this.users = users;
    }

    /** Who was active, who is new, who came back. */
    public UserSummary summary(UserScope scope, Set<UserMetric> metrics) {
        return new SummaryAnswer(answers, users, scope).summary(metrics);
    }

    /** What sessions were like. */
    public Engagement engagement(UserScope scope) {
        return new EngagementAnswer(answers, scope).engagement();
    }

    /** Every local day that the period touches, the earliest first. */
    public List<UserDay> days(UserScope scope) {
        return new DayAnswer(answers, users, scope).days();
    }
}
