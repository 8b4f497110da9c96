package dev.footfall.servlet.dashboard;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.TokenStore;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookie of whoever signed in to the page with a token: the token itself, so that one that is revoked ends the
 * session with it, at once on the node that revokes it and within ten seconds on others. It ends with the browser, too.
 * It never administers: a script that somebody smuggles into the host's pages must not make itself tokens with it.
 */
final class SignInCookie {

    private static final String NAME = "footfall";
    private static final Set<Access> LENT = Set.of(Access.READ, Access.WRITE);

    private final TokenStore tokens;
    private final String mountPrefix;

    SignInCookie(TokenStore tokens, String mountPrefix) {
        this.tokens = tokens;
        this.mountPrefix = mountPrefix;
    }

    /** Whom a token names that may be signed in with: pages' tokens are public, and devices have no screen. */
    Optional<Caller> caller(String token) {
        return tokens.find(token)
                .filter(caller -> !caller.isBrowser() && caller.device() == null)
                .map(SignInCookie::withoutAdmin);
    }

    private static Caller withoutAdmin(Caller caller) {
        return new Caller(
                caller.name(),
                caller.tenant(),
                caller.access().stream().filter(LENT::contains).collect(Collectors.toUnmodifiableSet()),
                caller.workspaces(),
                caller.domains(),
                caller.device(),
                caller.id(),
                caller.requestsPerMinute());
    }

    /** Whoever is signed in. */
    Optional<Caller> caller(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        // Several web applications of a server may have set one each.
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .flatMap(cookie -> token(cookie.getValue()))
                        .flatMap(token -> caller(token).stream())
                        .findFirst();
    }

    private static Stream<String> token(String value) {
        try {
            return Stream.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** Encoded, as a token may be any text. */
    void give(HttpServletRequest request, HttpServletResponse response, String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "; Max-Age=0");
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=" + request.getContextPath() + mountPrefix + "/; HttpOnly; SameSite=Strict"
                        + (isSecure(request) ? "; Secure" : ""));
    }

    /** A proxy may have ended TLS; the page says where it came from. */
    private static boolean isSecure(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return request.isSecure() || (origin != null && origin.startsWith("https://"));
    }
}
