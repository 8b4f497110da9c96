package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer of ours says, so that browsers make nothing more of it than it is. */
final class SafeHeaders {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SafeHeaders() {}

    /** To be called first: a route that knows better may say otherwise. */
    static void on(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
