package dev.footfall.servlet.safety;

import static dev.footfall.access.Access.ADMIN;
import static dev.footfall.access.Access.READ;
import static dev.footfall.access.Access.WRITE;

import dev.footfall.access.Access;
import dev.footfall.servlet.http.DeclaredRoute;
import java.util.Set;

/** A kind of caller. */
enum Visitor {
    NOBODY("", Set.of()),
    GUESSING("secret", Set.of()),
    GUESSING_AT_RUN_TIME("ft_0123456789abcdefghijABCDEFGHIJ01", Set.of()),
    EXPIRED("expired", Set.of()),
    REVOKED("revoked", Set.of()),
    ISSUED("issued", Set.of(READ, WRITE, ADMIN)),
    READING("reader", Set.of(READ)),
    WRITING("writer", Set.of(WRITE)),
    READING_AND_WRITING("private", Set.of(READ, WRITE)),
    ADMINISTERING("admin", Set.of(ADMIN)),
    ALLOWED_EVERYTHING("all", Set.of(READ, WRITE, ADMIN)),
    PAGE("page", Set.of(READ, WRITE)),
    PAGE_OF_ANOTHER_SITE("page", Set.of(READ, WRITE)),
    PAGE_WITHOUT_ORIGIN("page", Set.of(READ, WRITE)),
    DEVICE("door", Set.of(WRITE)),
    FROZEN_DEVICE("wall", Set.of()),
    LIMITED_TO_A_WORKSPACE("part", Set.of(READ, WRITE, ADMIN)),
    ANOTHER_TENANTS("foreign", Set.of(READ, WRITE, ADMIN));

    private final String token;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody can change it.
    private final Set<Access> access;

    Visitor(String token, Set<Access> access) {
        this.token = token;
        this.access = access;
    }

    boolean isDevice() {
        return this == DEVICE || this == FROZEN_DEVICE;
    }

    boolean isKnown() {
        return !access.isEmpty() || this == FROZEN_DEVICE;
    }

    /** Whether its token was made at run time, by the name that is here its token. */
    boolean isIssued() {
        return this == ISSUED || this == EXPIRED || this == REVOKED;
    }

    /** Of a device it is its id, for which it has a key. */
    String token() {
        return token;
    }

    String origin() {
        return switch (this) {
            case PAGE -> "https://shop.example";
            case PAGE_OF_ANOTHER_SITE -> "https://shop.example.evil.example";
            default -> "";
        };
    }

    /** What becomes of a sample of the route: 200 stands for all that somebody gets who is let in. */
    int expected(DeclaredRoute route) {
        Access needed = route.need().access();
        if (needed == null) {
            return 200;
        }
        if (!isKnown()) {
            return 401;
        }
        boolean isRefused = !access.contains(needed)
                || this == PAGE_OF_ANOTHER_SITE
                || this == PAGE_WITHOUT_ORIGIN
                || (this == PAGE && route.isPrivate())
                || (this == LIMITED_TO_A_WORKSPACE && route.isWhole())
                || (this == ANOTHER_TENANTS && isOfTenant(route));
        return isRefused ? 403 : 200;
    }

    /** Whether the sample names something of a tenant's, by which another one is told apart before anything is read. */
    private static boolean isOfTenant(DeclaredRoute route) {
        String path = route.path().text();
        return path.contains("{user}") || path.contains("{device}");
    }
}
