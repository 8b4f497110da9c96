package dev.footfall.servlet.video;

import dev.footfall.core.user.UserMetric;
import dev.footfall.core.user.UserScope;
import dev.footfall.core.user.Users;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Surroundings;
import java.io.IOException;
import java.util.Set;

/** Answers about users. */
final class UserFigures {

    private final Inquiries inquiries;
    private final Users users;

    UserFigures(Inquiries inquiries) {
        Surroundings surroundings = inquiries.surroundings();
        this.inquiries = inquiries;
        this.users = new Users(surroundings.questions(), surroundings.store().users());
    }

    void users(Call call) throws IOException {
        UserScope scope = scope(call, "30d");
        Set<UserMetric> metrics = inquiries.metrics(call, UserMetric.class);
        UserSummaryJson json = new UserSummaryJson(users.summary(scope, metrics));
        call.exchange().answer(200, json::write);
    }

    void engagement(Call call) throws IOException {
        EngagementJson json = new EngagementJson(users.engagement(scope(call, "7d")));
        call.exchange().answer(200, json::write);
    }

    private UserScope scope(Call call, String usual) {
        inquiries.requireWholeTenant(call, "users");
        return new UserScope(
                call.tenant(),
                inquiries.period(call, usual),
                inquiries.surroundings().settings().zone(),
                call.asker());
    }
}
