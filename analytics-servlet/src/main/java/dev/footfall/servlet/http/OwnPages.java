package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a page of the host's own made a request: a login travels with whatever another site has a browser send. */
final class OwnPages {

    private OwnPages() {}

    /** @param mustProve whether silence is no answer */
    static boolean mayBeBehind(Exchange exchange, boolean mustProve) {
        @Nullable String site = exchange.header("Sec-Fetch-Site");
        if (site != null) {
            return mustProve ? site.equals("same-origin") : !site.equals("cross-site");
        }
        // Browsers that are older than that header.
        boolean tells = exchange.header("Origin") != null || exchange.header("Referer") != null;
        return tells ? own(exchange.request()).equals(PageOrigin.host(exchange)) : !mustProve;
    }

    /** As {@link PageOrigin} tells hosts. */
    private static String own(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        int port = request.getServerPort();
        return port == 80 || port == 443 || port <= 0 ? host : host + ":" + port;
    }
}
