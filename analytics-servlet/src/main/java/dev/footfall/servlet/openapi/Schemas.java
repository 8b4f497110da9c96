package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What values look like, as JSON Schema. */
final class Schemas {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private Schemas() {}

    /** Of one value. */
    static Map<String, Object> of(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> TEXT;
            case ID ->
                Members.of("type", "string")
                        .with("minLength", 1L)
                        .with("maxLength", 128L)
                        .map();
            case UUID -> formatted("uuid");
            case WORD -> word(parameter);
            case WORDS -> array(word(parameter));
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case DATE -> like("a date", "2021-05-31");
            case LOCAL_TIME -> like("a date and a time without an offset", "2017/09/12 12:00:00");
            case INSTANT -> formatted("date-time");
            case MOMENT -> like("a date, or a date and a time with or without an offset", "2021-05-31T12:00:00Z");
            case PERIOD -> like("so many hours, days or weeks up to now", "7d");
            case ZONE -> like("hours east of Greenwich, or the name of a time zone", "Europe/Berlin");
            case ZONE_NAME -> like("the name of a time zone, or an offset", "Europe/Berlin");
            case DAY_OR_INSTANT -> like("a date, or a date and a time with an offset", "2021-05-31");
            case DURATION -> formatted("duration");
            case FLAG -> like("set by being there; 0 and the like switch it off", "1");
            case BOOLEAN -> Map.of("type", "boolean");
            case OBJECT -> inner(parameter);
            case TEXTS -> array(word(parameter));
            case INTEGERS -> array(Map.of("type", "integer"));
            case OBJECTS -> array(inner(parameter));
        };
    }

    private static Map<String, Object> inner(Parameter parameter) {
        return parameter.fields().isEmpty() ? Map.of("type", "object") : object(parameter.fields());
    }

    private static Map<String, Object> word(Parameter parameter) {
        return parameter.words().isEmpty()
                ? TEXT
                : Members.of("type", "string").with("enum", parameter.words()).map();
    }

    private static Map<String, Object> formatted(String format) {
        return Members.of("type", "string").with("format", format).map();
    }

    private static Map<String, Object> like(String description, String example) {
        return Members.of("type", "string")
                .with("description", description)
                .with("examples", List.of(example))
                .map();
    }

    static Map<String, Object> array(Map<String, Object> items) {
        return Members.of("type", "array").with("items", items).map();
    }

    /** Of what a route wants in the body. */
    static Map<String, Object> of(BodyForm body) {
        Map<String, Object> object = object(body.fields());
        return body.shape() == BodyForm.Shape.BATCH ? Map.of("oneOf", List.of(object, array(object))) : object;
    }

    /** Of one object of the body. */
    static Map<String, Object> object(List<Parameter> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), of(field)));
        Members object = Members.of("type", "object").with("properties", properties);
        List<String> required = fields.stream()
                .filter(Parameter::isRequired)
                .map(Parameter::name)
                .distinct()
                .toList();
        return (required.isEmpty() ? object : object.with("required", required)).map();
    }
}
