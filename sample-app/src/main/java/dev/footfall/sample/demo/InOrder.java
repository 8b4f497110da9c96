package dev.footfall.sample.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON whose fields stand in the same order at each start. */
final class InOrder {

    private InOrder() {}

    /** An object of names and values in turn. */
    static Map<String, ?> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
