package dev.footfall.servlet.traffic;

import dev.footfall.servlet.http.RequestPath;
import dev.footfall.system.Requests;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a request was for, in so few words that ids, queries and path parameters are in none of them: by the
 * pattern that the host's framework or container has matched it with, or else by the first part of its path.
 */
final class Endpoints {

    /** Where Spring MVC leaves the pattern it has matched. */
    private static final String MATCHED_PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    private static final Pattern CATCH_ALL = Pattern.compile("/?\\**|/\\*\\*/\\*|/\\{\\*[^/]*}");
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z._-]{1,32}");
    private static final int MAX_LENGTH = 128;
    private static final String ANYTHING = "{id}";

    private Endpoints() {}

    static Endpoint of(HttpServletRequest request) {
        String pattern = pattern(request);
        return pattern == null
                ? new Endpoint(firstPart(RequestPath.of(request, "")), false)
                : new Endpoint(pattern, true);
    }

    private static @Nullable String pattern(HttpServletRequest request) {
        Object matched = request.getAttribute(MATCHED_PATTERN);
        String framework = matched == null ? null : telling(matched.toString());
        return framework == null ? mapping(request.getHttpServletMapping()) : framework;
    }

    private static @Nullable String mapping(@Nullable HttpServletMapping mapping) {
        if (mapping == null) {
            return null;
        }
        MappingMatch match = mapping.getMappingMatch();
        return match == MappingMatch.EXACT || match == MappingMatch.PATH ? telling(mapping.getPattern()) : null;
    }

    /** Null of a pattern that matches everything. */
    private static @Nullable String telling(@Nullable String pattern) {
        return pattern == null
                        || pattern.length() > MAX_LENGTH
                        || CATCH_ALL.matcher(pattern).matches()
                ? null
                : pattern;
    }

    private static String firstPart(@Nullable String path) {
        if (path == null) {
            return Requests.OTHER;
        }
        if (path.length() <= 1) {
            return "/";
        }
        int end = path.indexOf('/', 1);
        String part = end < 0 ? path.substring(1) : path.substring(1, end);
        String name = PLAIN_WORD.matcher(part).matches() ? part : ANYTHING;
        boolean isMore = end >= 0 && end < path.length() - 1;
        return "/" + name + (isMore ? "/*" : "");
    }
}
