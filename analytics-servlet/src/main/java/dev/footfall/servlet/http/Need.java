package dev.footfall.servlet.http;

import dev.footfall.access.Access;
import org.jspecify.annotations.Nullable;

/** What somebody needs before a route does anything for him. */
public enum Need {
    /** Whoever has the address is answered; it is for everyone, or proves by itself that it was given to somebody. */
    NOTHING(null),
    READ(Access.READ),
    WRITE(Access.WRITE),
    ADMIN(Access.ADMIN);

    private final @Nullable Access access;

    Need(@Nullable Access access) {
        this.access = access;
    }

    /** Null where nothing is needed. */
    public @Nullable Access access() {
        return access;
    }

    static Need of(Access access) {
        return switch (access) {
            case READ -> READ;
            case WRITE -> WRITE;
            case ADMIN -> ADMIN;
        };
    }
}
