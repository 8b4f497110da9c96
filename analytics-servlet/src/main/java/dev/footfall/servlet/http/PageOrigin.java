package dev.footfall.servlet.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page a browser says that it stands on. */
final class PageOrigin {

    private static final int MAX_LENGTH = 2048;
    private static final Pattern ORIGIN =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://((?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?)");

    private PageOrigin() {}

    /** The host of the page that made the request, from {@code Origin}, else {@code Referer}; null: it says nothing. */
    static @Nullable String host(Exchange exchange) {
        String origin = exchange.header("Origin");
        return origin == null ? hostOfPage(exchange.header("Referer")) : host(origin);
    }

    /**
     * The host of an {@code Origin} header, with the port where it is not the scheme's own; null when it names none, as
     * that of a sandbox does.
     */
    static @Nullable String host(@Nullable String origin) {
        if (origin == null || origin.length() > MAX_LENGTH) {
            return null;
        }
        Matcher matcher = ORIGIN.matcher(origin);
        return matcher.matches() ? host(matcher) : null;
    }

    private static @Nullable String hostOfPage(@Nullable String page) {
        if (page == null) {
            return null;
        }
        String start = page.length() > MAX_LENGTH ? page.substring(0, MAX_LENGTH) : page;
        Matcher matcher = ORIGIN.matcher(start);
        // Behind the host a path, a query or a fragment may follow, but nothing that makes it another host.
        boolean found = matcher.lookingAt()
                && (matcher.end() == start.length() || "/?#".indexOf(start.charAt(matcher.end())) >= 0);
        return found ? host(matcher) : null;
    }

    private static String host(Matcher matcher) {
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        String host = matcher.group(2).toLowerCase(Locale.ROOT);
        String ownPort = switch (scheme) {
            case "https" -> ":443";
            case "http" -> ":80";
            default -> "";
        };
        return !ownPort.isEmpty() && host.endsWith(ownPort)
                ? host.substring(0, host.length() - ownPort.length())
                : host;
    }
}
