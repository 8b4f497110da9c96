package dev.footfall.servlet.http;

import dev.footfall.access.Caller;
import dev.footfall.core.settings.PrivacySettings;
import dev.footfall.device.ClientHints;
import dev.footfall.servlet.visitor.VisitorConsent;
import dev.footfall.visitor.Client;
import dev.footfall.visitor.Sender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Tells whom a request comes from. */
public final class RequestClient {

    private static final int LONGEST_ADDRESS = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

    private final PrivacySettings settings;
    private final VisitorCookie cookies;

    /** Where no visitor has agreed to a cookie. */
    public RequestClient(PrivacySettings settings) {
        this(settings, VisitorConsent.never());
    }

    public RequestClient(PrivacySettings settings, VisitorConsent consent) {
        this.settings = settings;
        this.cookies = new VisitorCookie(settings, consent);
    }

    /** Who made a request of the host's own, for events that the host tracks while it answers. */
    public Client of(HttpServletRequest request) {
        boolean optedOut = isOptedOut(request);
        return of(request, Sender.VISITOR, optedOut ? null : cookies.read(request), optedOut);
    }

    /**
     * Who sent events: unless the caller is a browser, a server that speaks for its visitors. Whoever agreed to a
     * cookie gets it with the answer.
     */
    public Client of(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        if (!caller.isBrowser()) {
            return of(request, Sender.SERVER, null, false);
        }
        if (isOptedOut(request)) {
            cookies.drop(request, response);
            return of(request, Sender.PAGE, null, true);
        }
        return of(request, Sender.PAGE, cookies.settle(request, response), false);
    }

    /** Global Privacy Control, or Do Not Track. */
    private boolean isOptedOut(HttpServletRequest request) {
        return settings.honourSignals()
                && ("1".equals(request.getHeader("Sec-GPC")) || "1".equals(request.getHeader("DNT")));
    }

    private Client of(HttpServletRequest request, Sender sender, @Nullable String cookie, boolean optedOut) {
        return new Client(
                address(request),
                request.getHeader("User-Agent"),
                new ClientHints(request.getHeader("Sec-CH-UA-Platform"), request.getHeader("Sec-CH-UA-Mobile")),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                request.getServerName(),
                settings.countryHeader() == null ? null : request.getHeader(settings.countryHeader()),
                sender,
                cookie,
                optedOut);
    }

    /** Where it comes from, as far as that is believed. */
    public @Nullable String address(HttpServletRequest request) {
        String forwarded =
                settings.forwardedHeader() == null ? null : lastEntry(request.getHeaders(settings.forwardedHeader()));
        return forwarded == null ? request.getRemoteAddr() : forwarded;
    }

    /** The one that the proxy next to us has added; earlier ones are anybody's words. */
    private static @Nullable String lastEntry(Enumeration<String> headers) {
        String last = "";
        while (headers.hasMoreElements()) {
            last = headers.nextElement();
        }
        String entry = withoutPort(last.substring(last.lastIndexOf(',') + 1).strip());
        return isAddress(entry) ? entry : null;
    }

    /** A proxy that hands on what it was told must not make us keep it: it may be a script, or a name. */
    private static boolean isAddress(String entry) {
        return entry.length() <= LONGEST_ADDRESS
                && (entry.indexOf('.') >= 0 || entry.indexOf(':') >= 0)
                && entry.chars().allMatch(c -> c == '.' || c == ':' || (c < 0x80 && Character.digit(c, 16) >= 0));
    }

    /** A port, which some proxies add, is another one with each connection. */
    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            int end = entry.indexOf(']');
            return end < 0 ? entry : entry.substring(1, end);
        }
        int colon = entry.indexOf(':');
        return colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
    }
}
