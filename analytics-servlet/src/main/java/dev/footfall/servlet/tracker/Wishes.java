package dev.footfall.servlet.tracker;

import dev.footfall.servlet.http.HeaderEntries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the headers of a request ask for. */
final class Wishes {

    private static final Pattern GZIP = Pattern.compile("gzip\\s*(;.*)?");
    private static final Pattern NEVER = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    private Wishes() {}

    static boolean acceptsGzip(HttpServletRequest request) {
        return HeaderEntries.of(request, "Accept-Encoding")
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .anyMatch(entry ->
                        GZIP.matcher(entry).matches() && !NEVER.matcher(entry).matches());
    }
}
