package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import dev.footfall.servlet.access.HostCallers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls: by the API's own header, else by {@code Authorization: Bearer T}, else by a parameter of the query.
 * An {@code Authorization} of another scheme is the host's, and says nothing here; nor does a header of the API's own
 * name whose token nobody knows, because others use these names too. Who shows no token may be known to the host.
 */
final class Credentials {

    private static final String SCHEME = "bearer ";
    private static final String CROSS_SITE = "cross-site";

    private final TokenStore tokens;
    private final TokenPlace place;
    private final HostCallers hostCallers;

    Credentials(TokenStore tokens, TokenPlace place, HostCallers hostCallers) {
        this.tokens = tokens;
        this.place = place;
        this.hostCallers = hostCallers;
    }

    /** Null when there is no token, or one that nobody knows. */
    @Nullable
    Caller caller(Exchange exchange) {
        Caller own = find(own(exchange));
        if (own != null) {
            return own;
        }
        String bearer = bearer(exchange.header("Authorization"));
        String shown = bearer == null ? inUrl(exchange) : bearer;
        return shown == null ? ofHost(exchange) : find(shown);
    }

    private @Nullable Caller ofHost(Exchange exchange) {
        return isOfHostsOwnPages(exchange) ? hostCallers.of(exchange.request()).orElse(null) : null;
    }

    /**
     * A login travels with whatever request a browser makes, whoever's page makes it: so a change must prove its
     * origin.
     */
    private static boolean isOfHostsOwnPages(Exchange exchange) {
        String site = exchange.header("Sec-Fetch-Site");
        return switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> !CROSS_SITE.equals(site);
            default -> "same-origin".equals(site);
        };
    }

    /** The caller whom the URL alone names; for preflights, which never carry headers of the request to come. */
    @Nullable
    Caller callerOfUrl(Exchange exchange) {
        return find(inUrl(exchange));
    }

    boolean isInUrl(Exchange exchange) {
        return inUrl(exchange) != null;
    }

    private @Nullable String own(Exchange exchange) {
        String sent = place.header() == null ? null : exchange.header(place.header());
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String bearer = bearer(sent);
        return bearer == null ? sent.strip() : bearer;
    }

    private @Nullable String inUrl(Exchange exchange) {
        return place.parameter() == null ? null : exchange.query().first(place.parameter());
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
