package dev.footfall.servlet.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string. Blank values count as absent. */
public final class QueryString {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> spelled = new HashMap<>();
    private boolean malformed;

    private QueryString() {}

    public static QueryString of(@Nullable String query) {
        QueryString parsed = new QueryString();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                parsed.add(pair);
            }
        }
        return parsed;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = Percent.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
        if (name == null || value == null || value.indexOf('\0') >= 0) {
            malformed = true;
            return;
        }
        names.add(name);
        if (!value.isBlank()) {
            values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            if (value.indexOf(' ') >= 0 && pair.indexOf('+') > equals) {
                String kept = Percent.decode(pair.substring(equals + 1), false);
                spelled.putIfAbsent(name, kept == null ? value : kept);
            }
        }
    }

    /**
     * Looks at the encoding of all parameters.
     *
     * @throws Problem if it is not as it must be
     */
    public void requireWellFormed() {
        if (malformed) {
            throw Problem.invalidRequest(
                    "the query string must be percent-encoded UTF-8 without NUL, and is not; write % as %25");
        }
    }

    /** Whether the parameter is there, with a value or without. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The first value; null when there is none. */
    @Nullable
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /**
     * The only value; null when there is none.
     *
     * @throws Problem if there are several
     */
    public @Nullable String single(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw Problem.invalidRequest(name + " must be given once, was given " + all.size() + " times");
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first value with every plus that was sent, for messages; empty when there is none. */
    public String spelled(String name) {
        String first = first(name);
        return spelled.getOrDefault(name, first == null ? "" : first);
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** What to write behind the question mark. */
    public static String encode(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, all) -> all.forEach(value -> query.append(query.isEmpty() ? "" : "&")
                .append(Percent.encode(name))
                .append('=')
                .append(Percent.encode(value))));
        return query.toString();
    }
}
