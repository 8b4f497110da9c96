package dev.footfall.servlet.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * Believes a cookie of the host's consent banner.
 *
 * @param expected its name, or its name and value as in {@code consent=yes}
 */
record ConsentCookie(String expected) implements VisitorConsent {

    @Override
    public boolean isGiven(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(this::says);
    }

    private boolean says(Cookie cookie) {
        return expected.equals(cookie.getName()) || expected.equals(cookie.getName() + "=" + cookie.getValue());
    }
}
