package dev.footfall.servlet.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is declared for one path. */
final class Resource {

    private final PathTemplate path;
    private final Map<String, DeclaredRoute> byMethod = new TreeMap<>();

    Resource(PathTemplate path) {
        this.path = path;
    }

    /**
     * Adds a method.
     *
     * @throws IllegalArgumentException if it is declared already, or is for others than the path's other methods
     */
    void add(DeclaredRoute route) {
        if (byMethod.values().stream().anyMatch(other -> other.isOpen() != route.isOpen())) {
            throw new IllegalArgumentException(route + " needs a token, or other methods of the path do");
        }
        if (byMethod.putIfAbsent(route.method(), route) != null) {
            throw new IllegalArgumentException(route + " is declared twice");
        }
    }

    /** Null: nobody has declared it. */
    @Nullable
    DeclaredRoute route(String method) {
        return byMethod.get(method.equals("HEAD") ? "GET" : method);
    }

    /** Whether nobody is asked for a token here. */
    boolean isOpen() {
        return byMethod.values().stream().allMatch(DeclaredRoute::isOpen);
    }

    /** The methods, for {@code Allow}. */
    String allowed() {
        Set<String> allowed = new TreeSet<>(byMethod.keySet());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    Map<String, String> values(String asked) {
        return path.values(asked);
    }
}
