package dev.footfall.core.user;

import dev.footfall.access.Tenant;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Period;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What happened, and what is told of it at one moment. */
final class UserWorld implements AutoCloseable {

    static final Tenant TENANT = Tenant.of("acme");

    private final InMemoryStore store = new InMemoryStore();
    private final Instant now;
    private final ZoneId zone;
    private final AnalyticsEngine engine;
    private final Users users;

    UserWorld(String now) {
        this(now, ZoneOffset.UTC);
    }

    UserWorld(String now, ZoneId zone) {
        this.now = Instant.parse(now);
        this.zone = zone;
        this.engine = AnalyticsEngine.builder(SettingsReader.read(Map.of("analytics.tenant", "acme")::get), store)
                .clock(Clock.fixed(this.now, ZoneOffset.UTC))
                .build()
                .start();
        this.users = new Users(engine.questions(), store.users());
    }

    /** Begins an event of a user, who may be nobody, in a session of the same name. */
    static EventDraft event(String type, String user, String at) {
        EventDraft draft = EventDraft.of(type).session("s-" + user).occurredAt(Instant.parse(at));
        return user.isEmpty() ? draft : draft.user(user);
    }

    static EventDraft view(String user, String at) {
        return event("page view", user, at);
    }

    void happen(EventDraft... drafts) {
        engine.submit(List.of(drafts)).toCompletableFuture().join();
    }

    UserScope scope(String period) {
        return new UserScope(TENANT, Period.parse(period, now, this::first).orElseThrow(), zone, engine);
    }

    private Instant first() {
        return store.aggregates()
                .span(TENANT, Dataset.EVENT)
                .map(TimeRange::from)
                .orElse(now);
    }

    UserSummary summary(String period) {
        return users.summary(scope(period), EnumSet.allOf(UserMetric.class));
    }

    Activity activity(String period) {
        return Objects.requireNonNull(summary(period).activity());
    }

    Growth growth(String period) {
        return Objects.requireNonNull(summary(period).growth());
    }

    Returns returns(String period) {
        return Objects.requireNonNull(summary(period).returns());
    }

    Engagement engagement(String period) {
        return users.engagement(scope(period));
    }

    List<UserDay> days(String period) {
        return users.days(scope(period));
    }

    Users users() {
        return users;
    }

    @Override
    public void close() {
        engine.close();
    }
}
