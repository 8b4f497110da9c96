package dev.footfall.servlet.http;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.PrivacySettings;
import dev.footfall.core.settings.VisitorMode;
import dev.footfall.servlet.visitor.VisitorConsent;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which a visitor who agreed to it is known again. It is set by answers of ours alone, to pages of the
 * same origin; what the host answers stays as it is.
 */
final class VisitorCookie {

    static final String NAME = "footfall_visitor";

    private static final Logger log = LoggerFactory.getLogger(VisitorCookie.class);

    /** Thirteen months, after which a visitor has to be asked anew. It is not made longer by coming back. */
    private static final Duration AGE = Duration.ofDays(395);

    private static final int BYTES = 16;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final boolean isUsed;
    private final VisitorConsent consent;
    private final SecureRandom random = new SecureRandom();
    private final QuietLog quiet = new QuietLog(log);

    VisitorCookie(PrivacySettings settings, VisitorConsent consent) {
        this.isUsed = settings.visitors() == VisitorMode.FIRST_PARTY_COOKIE;
        this.consent = consent;
    }

    /** What the visitor's cookie says; null if there is none, or the visitor did not agree to it. */
    @Nullable
    String read(HttpServletRequest request) {
        return isUsed && isAgreed(request) ? found(request) : null;
    }

    /** The same, for a request that is answered here: whoever agreed gets a cookie, and whoever did not loses it. */
    @Nullable
    String settle(HttpServletRequest request, HttpServletResponse response) {
        if (!isUsed || !isOfOwnPage(request)) {
            return null;
        }
        String known = found(request);
        if (!isAgreed(request)) {
            if (known != null) {
                set(request, response, "", Duration.ZERO);
            }
            return null;
        }
        return known == null ? give(request, response) : known;
    }

    /** Takes it away from somebody who does not want to be tracked. */
    void drop(HttpServletRequest request, HttpServletResponse response) {
        if (isUsed && isOfOwnPage(request) && found(request) != null) {
            set(request, response, "", Duration.ZERO);
        }
    }

    private String give(HttpServletRequest request, HttpServletResponse response) {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        set(request, response, text, AGE);
        return text;
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        String context = request.getContextPath();
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Max-Age=" + age.toSeconds() + "; Path="
                        + (context == null || context.isEmpty() ? "/" : context) + "; HttpOnly; SameSite=Lax"
                        + (isSecure(request) ? "; Secure" : ""));
    }

    /** A proxy may have ended TLS; the page says where it came from. */
    private static boolean isSecure(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return request.isSecure() || (origin != null && origin.startsWith("https://"));
    }

    private boolean isAgreed(HttpServletRequest request) {
        try {
            return consent.isGiven(request);
        } catch (RuntimeException | LinkageError e) {
            quiet.warn("Whether a visitor agreed to a cookie cannot be told", e.toString());
            return false;
        }
    }

    /** A page of another origin never gets one: there it would be a third party's. */
    private static boolean isOfOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String page = PageOrigin.host(request.getHeader("Origin"));
        String asked = request.getHeader("Host");
        return page != null && page.equalsIgnoreCase(asked);
    }

    private static @Nullable String found(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME) && ID.matcher(cookie.getValue()).matches()) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
