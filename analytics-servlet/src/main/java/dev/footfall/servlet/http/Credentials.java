package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls: by {@code Authorization: Bearer T}, else by a parameter of the query. An {@code Authorization} of
 * another scheme is the host's, and says nothing here.
 */
final class Credentials {

    private static final String SCHEME = "bearer ";

    private final TokenStore tokens;
    private final String parameter;

    Credentials(TokenStore tokens, String parameter) {
        this.tokens = tokens;
        this.parameter = parameter;
    }

    /** Null when there is no token, or one that nobody knows. */
    @Nullable
    Caller caller(Exchange exchange) {
        String bearer = bearer(exchange.header("Authorization"));
        return find(bearer == null ? exchange.query().first(parameter) : bearer);
    }

    /** The caller whom the URL alone names; for preflights, which never carry headers of the request to come. */
    @Nullable
    Caller callerOfUrl(Exchange exchange) {
        return find(exchange.query().first(parameter));
    }

    boolean isInUrl(Exchange exchange) {
        return exchange.query().first(parameter) != null;
    }

    private @Nullable Caller find(@Nullable String token) {
        return token == null ? null : tokens.find(token).orElse(null);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || authorization.length() <= SCHEME.length()) {
            return null;
        }
        String scheme = authorization.substring(0, SCHEME.length()).toLowerCase(Locale.ROOT);
        String token = authorization.substring(SCHEME.length()).strip();
        return scheme.equals(SCHEME) && !token.isEmpty() ? token : null;
    }
}
