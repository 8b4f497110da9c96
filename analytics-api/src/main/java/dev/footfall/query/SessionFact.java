package dev.footfall.query;

import dev.footfall.session.Session;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record SessionFact(Session session, @Nullable Instant userSince) implements FactRow {

    @Override
    public Instant at() {
        return session.startedAt();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case SESSION_ID -> session.id();
            case VISITOR -> session.visitor();
            case USER -> session.user();
            case WORKSPACE -> session.entry().workspace();
            case DEVICE_CATEGORY -> session.entry().category().label();
            case SOURCE -> session.entry().source().label();
            default -> null;
        };
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return switch (attribute) {
            case SESSION_EVENTS -> (double) session.events();
            case PAGE_VIEWS -> (double) session.pageViews();
            case INTERACTIONS -> (double) session.interactions();
            case USER_SINCE -> userSince == null ? null : (double) userSince.toEpochMilli();
            case DURATION ->
                (double)
                        Duration.between(session.startedAt(), session.endedAt()).toMillis();
            default -> null;
        };
    }
}
