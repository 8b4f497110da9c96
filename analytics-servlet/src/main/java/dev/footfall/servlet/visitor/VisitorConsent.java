package dev.footfall.servlet.visitor;

import dev.footfall.core.settings.PrivacySettings;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The host's word on whether a visitor agreed to a cookie of ours. Asked only where
 * {@code analytics.privacy.visitors=first-party-cookie}, for each request with events of a page and for each page view
 * that the host tracks, in the thread of the request: it must be quick. If it throws, the visitor did not agree.
 */
@FunctionalInterface
public interface VisitorConsent {

    /** Whether the visitor who makes the request has agreed, and not taken it back. Must not read the body. */
    boolean isGiven(HttpServletRequest request);

    /** Nobody ever agreed. */
    static VisitorConsent never() {
        return request -> false;
    }

    /** Whoever has the cookie that {@code analytics.privacy.consent-cookie} names; nobody, if it names none. */
    static VisitorConsent of(PrivacySettings settings) {
        return settings.consentCookie() == null ? never() : new ConsentCookie(settings.consentCookie());
    }
}
