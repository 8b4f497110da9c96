package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds who calls: by the API's own header, else by {@code Authorization: Bearer T}, else by a parameter of the query.
 * An {@code Authorization} of another scheme is the host's, and says nothing here; nor does a header of the API's own
 * name whose token nobody knows, because others use these names too. Who shows no token may be known to the host.
 */
final class Credentials {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);
    private static final String SCHEME = "bearer ";

    private final TokenStore tokens;
    private final TokenPlace place;
    private final HostCallers hostCallers;
    private final QuietLog troubles = new QuietLog(log);

    Credentials(TokenStore tokens, TokenPlace place, HostCallers hostCallers) {
        this.tokens = tokens;
        this.place = place;
        this.hostCallers = hostCallers;
    }

    /**
     * Null when there is no token, or one that nobody knows.
     *
     * @param isDelicate whether a login must prove which page it comes from even if nothing is changed
     */
    @Nullable
    Caller caller(Exchange exchange, boolean isDelicate) {
        Caller own = find(own(exchange));
        if (own != null) {
            return own;
        }
        String bearer = bearer(exchange.header("Authorization"));
        String shown = bearer == null ? inUrl(exchange) : bearer;
        return shown == null ? ofHost(exchange, isDelicate) : find(shown);
    }

    private @Nullable Caller ofHost(Exchange exchange, boolean isDelicate) {
        String method = exchange.request().getMethod();
        boolean isReading = method.equals("GET") || method.equals("HEAD");
        if (!OwnPages.mayBeBehind(exchange, isDelicate || !isReading)) {
            return null;
        }
        try {
            return hostCallers.of(exchange.request()).orElse(null);
        } catch (RuntimeException e) {
            troubles.warn("The host failed to tell who calls, who is nobody now", e);
            return null;
        }
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
