package dev.footfall.servlet.safety;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether JSON is what a schema of ours says. A field that the schema does not tell of is a fault. */
final class SchemaFit {

    private SchemaFit() {}

    /** Where it is not; empty: it fits. */
    static String fault(JsonNode schema, JsonNode value, String at) {
        String type = schema.path("type").asText();
        if (!isOfType(type, value)) {
            return at + " must be " + type;
        }
        if (schema.has("enum") && !texts(schema.path("enum")).contains(value.asText())) {
            return at + " must be one of " + schema.path("enum");
        }
        return type.equals("array") ? inArray(schema, value, at) : inObject(schema, value, at);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String inArray(JsonNode schema, JsonNode value, String at) {
        for (JsonNode each : value) {
            String fault = fault(schema.path("items"), each, at + "[]");
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return "";
    }

    private static String inObject(JsonNode schema, JsonNode value, String at) {
        for (String name : texts(schema.path("required"))) {
            if (!value.has(name)) {
                return at + "." + name + " is required";
            }
        }
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode known = schema.path("properties").path(field.getKey());
                String path = at + "." + field.getKey();
                String fault = known.isMissingNode() ? path + " is unknown" : fault(known, field.getValue(), path);
                if (!fault.isEmpty()) {
                    return fault;
                }
            }
        }
        return "";
    }
}
