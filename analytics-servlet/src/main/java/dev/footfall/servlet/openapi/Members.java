package dev.footfall.servlet.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object, in the order in which they are added. */
final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Members() {}

    static Members of(String name, Object value) {
        return new Members().with(name, value);
    }

    Members with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Map<String, Object> map() {
        return members;
    }
}
