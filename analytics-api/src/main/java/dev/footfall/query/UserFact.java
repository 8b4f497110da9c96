package dev.footfall.query;

import dev.footfall.session.Session;
import dev.footfall.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record UserFact(User user, @Nullable Session firstSession) implements FactRow {

    @Override
    public Instant at() {
        return user.firstSeen();
    }

    @Override
    public @Nullable String text(Attribute attribute) {
        return switch (attribute) {
            case USER -> user.id();
            case SOURCE -> source();
            default -> null;
        };
    }

    private @Nullable String source() {
        if (user.signup() != null) {
            return user.signup().source();
        }
        return firstSession == null ? null : firstSession.entry().source().label();
    }

    @Override
    public @Nullable Double number(Attribute attribute) {
        return null;
    }
}
