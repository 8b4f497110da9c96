package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a header lists, be it on one line or on several. */
public final class HeaderEntries {

    private static final Pattern COMMA = Pattern.compile(",");

    private HeaderEntries() {}

    /** Without the spaces around them. */
    public static Stream<String> of(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        Stream.Builder<String> entries = Stream.builder();
        while (values.hasMoreElements()) {
            COMMA.splitAsStream(values.nextElement()).map(String::strip).forEach(entries);
        }
        return entries.build();
    }
}
