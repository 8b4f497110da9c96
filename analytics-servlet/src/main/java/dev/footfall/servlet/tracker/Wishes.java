package dev.footfall.servlet.tracker;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the headers of a request ask for. */
final class Wishes {

    private static final Pattern GZIP = Pattern.compile("gzip\\s*(;.*)?");
    private static final Pattern NEVER = Pattern.compile(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");
    private static final Pattern COMMA = Pattern.compile(",");

    private Wishes() {}

    static boolean acceptsGzip(HttpServletRequest request) {
        return entries(request, "Accept-Encoding")
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .anyMatch(entry ->
                        GZIP.matcher(entry).matches() && !NEVER.matcher(entry).matches());
    }

    /** Whether the client has what the tag names already. */
    static boolean knows(HttpServletRequest request, String tag) {
        return entries(request, "If-None-Match")
                .anyMatch(entry -> entry.equals(tag) || entry.equals("W/" + tag) || entry.equals("*"));
    }

    private static Stream<String> entries(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        Stream.Builder<String> entries = Stream.builder();
        while (values.hasMoreElements()) {
            COMMA.splitAsStream(values.nextElement()).map(String::strip).forEach(entries);
        }
        return entries.build();
    }
}
