package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.Json;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a schema of JSON that is shown: what every one of two objects has is required. */
final class ShownSchema {

    private final Json json;

    ShownSchema(Json json) {
        this.json = json;
    }

    Map<String, Object> of(byte[] one, byte[] other) throws IOException {
        return both(schema(one), schema(other));
    }

    private Map<String, Object> schema(byte[] shown) throws IOException {
        try (JsonParser parser = json.parser(shown, 0, shown.length)) {
            return schema(parser, parser.nextToken());
        }
    }

    private static Map<String, Object> schema(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE, VALUE_FALSE -> Map.of("type", List.of("boolean"));
            case VALUE_NUMBER_INT -> Map.of("type", List.of("integer"));
            case VALUE_NULL -> Map.of("type", List.of("null"));
            default -> Map.of("type", List.of("string"));
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            properties.put(name, schema(parser, parser.nextToken()));
        }
        return Members.of("type", List.of("object"))
                .with("properties", properties)
                .with("required", new ArrayList<>(properties.keySet()))
                .map();
    }

    private static Map<String, Object> array(JsonParser parser) throws IOException {
        Members array = Members.of("type", List.of("array"));
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.with("items", schema(parser, token));
        }
        return array.map();
    }

    private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> both = new LinkedHashMap<>(other);
        both.putAll(one);
        both.put("type", new ArrayList<>(merged(one, other)));
        if (one.get("properties") instanceof Map<?, ?> some && other.get("properties") instanceof Map<?, ?> others) {
            both.put("properties", properties(objects(some), objects(others)));
            both.put(
                    "required",
                    some.keySet().stream().filter(others::containsKey).toList());
        }
        if (one.get("items") instanceof Map<?, ?> some && other.get("items") instanceof Map<?, ?> others) {
            both.put("items", both(objects(some), objects(others)));
        }
        return both;
    }

    private static Map<String, Object> properties(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        others.forEach((name, schema) ->
                all.merge(name, schema, (one, other) -> both(objects((Map<?, ?>) one), objects((Map<?, ?>) other))));
        return all;
    }

    private static Set<String> merged(Map<String, Object> one, Map<String, Object> other) {
        Set<String> types = new TreeSet<>();
        for (Object type : List.of(one.getOrDefault("type", List.of()), other.getOrDefault("type", List.of()))) {
            ((List<?>) type).forEach(word -> types.add((String) word));
        }
        return types;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objects(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
