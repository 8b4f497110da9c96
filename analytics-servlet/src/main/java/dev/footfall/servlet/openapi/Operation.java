package dev.footfall.servlet.openapi;

import dev.footfall.servlet.http.Answer;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One route. */
record Operation(DeclaredRoute route, String tag, ErrorResponses errors) {

    Members described(Map<String, Object> components) {
        Members described = Members.of("tags", List.of(tag))
                .with("summary", route.summary())
                .with("operationId", id())
                .with("parameters", parameters())
                .with("responses", responses(components));
        return route.body().shape() == BodyForm.Shape.NONE ? described : described.with("requestBody", body());
    }

    /** The method and the path, in one word. */
    private String id() {
        StringBuilder id = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
        for (String word : route.path().text().replace("{", "by-").split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        // A path and the same with a slash are two, where both are declared.
        return id.append(route.path().text().endsWith("/") ? "Slash" : "").toString();
    }

    private List<Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String name : route.path().names()) {
            parameters.put("path " + name, inPath(name));
        }
        for (Parameter parameter : route.parameters()) {
            parameters.putIfAbsent("query " + parameter.name(), inQuery(parameter));
        }
        return new ArrayList<>(parameters.values());
    }

    private Map<String, Object> inPath(String name) {
        Members described = Members.of("name", name)
                .with("in", "path")
                .with("required", true)
                .with("schema", Map.of("type", "string"));
        boolean isRest = route.path().text().contains("{" + name + "...}");
        return (isRest ? described.with("description", "one part or more, with slashes between them") : described)
                .map();
    }

    private static Map<String, Object> inQuery(Parameter parameter) {
        Members described = Members.of("name", parameter.name()).with("in", "query");
        if (parameter.isRequired()) {
            described.with("required", true);
        }
        Map<String, Object> schema = Schemas.of(parameter);
        if (parameter.kind() == ValueKind.OBJECT) {
            return described
                    .with("content", Map.of(Answer.JSON_TYPE, Map.of("schema", schema)))
                    .map();
        }
        boolean isWords = parameter.kind() == ValueKind.WORDS;
        if (isWords) {
            described.with("explode", false);
        }
        if (parameter.kind() == ValueKind.FLAG) {
            described.with("allowEmptyValue", true);
        }
        return described
                .with("schema", parameter.isRepeated() && !isWords ? Schemas.array(schema) : schema)
                .map();
    }

    private Map<String, Object> body() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Answer.JSON_TYPE, Map.of("schema", Schemas.of(route.body())));
        if (route.body().shape() == BodyForm.Shape.BATCH) {
            content.put(
                    "application/x-ndjson",
                    Map.of("schema", Schemas.object(route.body().fields())));
        }
        return Members.of("required", true).with("content", content).map();
    }

    private Map<String, Object> responses(Map<String, Object> components) {
        Map<String, Object> responses = new TreeMap<>();
        responses.put(Integer.toString(route.answer().status()), answer());
        if (route.isCounted()) {
            responses.put("304", Map.of("description", "what the client knows has not changed"));
        }
        errors.of(route).forEach((status, name) -> {
            components.putIfAbsent(name, errors.response(status));
            responses.putIfAbsent(Integer.toString(status), Map.of("$ref", "#/components/responses/" + name));
        });
        return responses;
    }

    private Map<String, Object> answer() {
        Members described = Members.of("description", "it is done");
        String type = route.answer().contentType();
        if (type == null) {
            return described.map();
        }
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put(type, content(type));
        route.answer().otherTypes().forEach(other -> contents.put(other, content(other)));
        return described.with("content", contents).map();
    }

    private static Map<String, Object> content(String type) {
        return type.equals(Answer.JSON_TYPE) ? Map.of("schema", Map.of()) : Map.of();
    }
}
