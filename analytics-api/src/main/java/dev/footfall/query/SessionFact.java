package dev.footfall.query;

import dev.footfall.session.Session;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record SessionFact(Session session) implements FactRow {

    @Override
    public Instant at() {
        return session.startedAt();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case SESSION_ID -> session.id();
            case VISITOR -> session.visitor();
            default -> null;
        };
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return switch (attribute) {
            case SESSION_EVENTS -> (double) session.events();
            case DURATION ->
                (double)
                        Duration.between(session.startedAt(), session.endedAt()).toMillis();
            default -> null;
        };
    }
}
