package dev.footfall.servlet.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A path with names for what may stand in it: {@code /analytics/videos/{id}}, or behind letters {@code /a-{hash}}. A
 * last part {@code {levels...}} stands for one part or more. No named part is ever empty.
 */
public record PathTemplate(String text) {

    /** @throws IllegalArgumentException if it does not begin with a slash, or says that more follows before its end */
    public PathTemplate {
        if (!text.startsWith("/") || text.contains("...}/{") || text.contains("//")) {
            throw new IllegalArgumentException("no template of a path: " + text);
        }
    }

    /** Whether it ends with a slash. */
    boolean isSlashed() {
        return text.endsWith("/");
    }

    List<String> parts() {
        return List.of((isSlashed() ? text.substring(1, text.length() - 1) : text.substring(1)).split("/", -1));
    }

    static boolean isNamed(String part) {
        return part.startsWith("{");
    }

    /** What stands before a name that is not all of the part; empty: it is, or nothing is named. */
    static String beginning(String part) {
        return part.endsWith("}") ? part.substring(0, part.indexOf('{')) : "";
    }

    /** Whether the part stands for all that follows. */
    static boolean isRest(String part) {
        return part.endsWith("...}");
    }

    private static String name(String part) {
        return part.substring(part.indexOf('{') + 1, part.length() - (isRest(part) ? 4 : 1));
    }

    /** The names of what varies. */
    public List<String> names() {
        return parts().stream()
                .filter(part -> part.endsWith("}"))
                .map(PathTemplate::name)
                .toList();
    }

    /** What stands in a path that it matches, by name; of a rest the parts with the slashes between them. */
    Map<String, String> values(String path) {
        Map<String, String> values = new HashMap<>(4);
        int at = 0;
        for (String part : parts()) {
            int start = at + 1;
            at = path.indexOf('/', start);
            if (at < 0 || isRest(part)) {
                at = path.endsWith("/") ? path.length() - 1 : path.length();
            }
            if (part.endsWith("}")) {
                values.put(name(part), path.substring(start + beginning(part).length(), at));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return text;
    }
}
