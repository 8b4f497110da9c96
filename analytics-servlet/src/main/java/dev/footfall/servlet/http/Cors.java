package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Lets pages of a browser token's domains, and no others, read answers. */
final class Cors {

    private static final String METHODS = "GET, POST";
    private static final String HEADERS = "authorization, content-type, content-encoding, if-none-match";
    private static final String EXPOSED = "ETag, Link, Retry-After";
    private static final String MAX_AGE = "3600";

    private final TokenStore tokens;
    private final Credentials credentials;
    private final String headers;

    Cors(TokenStore tokens, Credentials credentials, TokenPlace place) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.headers = place.header() == null ? HEADERS : HEADERS + ", " + place.header();
    }

    /** Answers {@code OPTIONS}: a browser's question before a request, or anybody's for the methods. */
    void options(Exchange exchange, String allowedMethods) {
        HttpServletResponse response = exchange.response();
        String origin = exchange.header("Origin");
        if (origin == null || exchange.header("Access-Control-Request-Method") == null) {
            response.setHeader("Allow", allowedMethods);
        } else {
            response.addHeader("Vary", "Origin");
            if (!mayAsk(exchange, origin)) {
                throw Problem.forbidden("no token is for pages of " + Shown.value(origin));
            }
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", headers);
            response.setHeader("Access-Control-Max-Age", MAX_AGE);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private boolean mayAsk(Exchange exchange, String origin) {
        String host = PageOrigin.host(origin);
        if (host == null) {
            return false;
        }
        return credentials.isInUrl(exchange)
                ? allows(credentials.callerOfUrl(exchange), host)
                : tokens.knowsDomain(host);
    }

    /** Marks the answer, whatever it will be, as readable by the caller's page. */
    void mark(Exchange exchange, @Nullable Caller caller) {
        String origin = exchange.header("Origin");
        String host = PageOrigin.host(origin);
        if (origin != null && host != null && allows(caller, host)) {
            HttpServletResponse response = exchange.response();
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
            response.addHeader("Vary", "Origin");
        }
    }

    private static boolean allows(@Nullable Caller caller, String host) {
        return caller != null && caller.isBrowser() && caller.allowsDomain(host);
    }
}
