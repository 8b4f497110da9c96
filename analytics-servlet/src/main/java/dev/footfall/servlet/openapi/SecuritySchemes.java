package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.TokenPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where tokens may stand, and what each route needs of them. */
final class SecuritySchemes {

    private static final String BEARER = "bearer";

    private final Map<String, Object> schemes = new LinkedHashMap<>();

    SecuritySchemes() {
        schemes.put(BEARER, Members.of("type", "http").with("scheme", BEARER).map());
    }

    /** The ways to show a token there, each with what it must be granted; none: nobody is asked for one. */
    List<Object> of(DeclaredRoute route, TokenPlace place) {
        List<Object> ways = new ArrayList<>();
        if (route.need().access() == null) {
            return ways;
        }
        List<String> granted = List.of(route.need().access().name().toLowerCase(Locale.ROOT));
        ways.add(Map.of(BEARER, granted));
        if (place.header() != null) {
            ways.add(Map.of(key("header", place.header()), granted));
        }
        if (place.parameter() != null) {
            ways.add(Map.of(key("query", place.parameter()), granted));
        }
        return ways;
    }

    private String key(String in, String name) {
        schemes.putIfAbsent(
                name,
                Members.of("type", "apiKey").with("in", in).with("name", name).map());
        return name;
    }

    Map<String, Object> made() {
        return schemes;
    }
}
