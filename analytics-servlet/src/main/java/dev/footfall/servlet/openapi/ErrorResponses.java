package dev.footfall.servlet.openapi;

import dev.footfall.event.Fault;
import dev.footfall.servlet.http.Answer;
import dev.footfall.servlet.http.BodyForm;
import dev.footfall.servlet.http.DeclaredRoute;
import dev.footfall.servlet.http.ErrorForm;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** How one API tells of errors: what it really writes of some, made a schema. */
final class ErrorResponses {

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "the request is not as it must be"),
            Map.entry(401, "nobody knows the token"),
            Map.entry(403, "the token does not allow it"),
            Map.entry(404, "there is no such thing"),
            Map.entry(405, "the path has no such method"),
            Map.entry(413, "the body is too large"),
            Map.entry(415, "the body is packed in a way that nobody can unpack"),
            Map.entry(422, "the request is not as it must be"),
            Map.entry(429, "too many requests were sent"),
            Map.entry(501, "the store that is in use lacks what is needed"),
            Map.entry(503, "it cannot be done now"));

    private final String api;
    private final ErrorForm form;
    private final Json json;

    ErrorResponses(String api, ErrorForm form, Json json) {
        this.api = api;
        this.form = form;
        this.json = json;
    }

    String schemaName() {
        return api + "-error";
    }

    /** Of whatever problem. */
    Map<String, Object> schema() {
        Problem bare = Problem.of(503, "type", "message");
        Problem whole = bare.with(List.of(new Fault(0, "field", "message"))).withIds(List.of(new UUID(0, 1)));
        try {
            return new ShownSchema(json).of(form.body(bare), form.body(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the responses that a route may give, by status. */
    SortedMap<Integer, String> of(DeclaredRoute route) {
        SortedMap<Integer, String> responses = new TreeMap<>();
        boolean hasBody = route.body().shape() != BodyForm.Shape.NONE;
        boolean isClosed = route.need().access() != null;
        add(responses, isClosed, 401, 403, 422, 501);
        add(responses, !route.path().names().isEmpty(), 404);
        add(responses, hasBody, 400, 413, 415);
        add(responses, route.isLimited(), 429);
        add(responses, true, 405, 503);
        route.answer().refusals().forEach(status -> add(responses, true, status));
        return responses;
    }

    private void add(SortedMap<Integer, String> responses, boolean isGiven, int... statuses) {
        for (int status : statuses) {
            if (isGiven) {
                int shown = form.status(Problem.of(status, "type", "message"));
                responses.put(shown, api + "-" + shown);
            }
        }
    }

    Map<String, Object> response(int status) {
        Map<String, Object> schema = Map.of("$ref", "#/components/schemas/" + schemaName());
        return Members.of("description", MEANINGS.getOrDefault(status, "an error"))
                .with("content", Map.of(Answer.JSON_TYPE, Map.of("schema", schema)))
                .map();
    }
}
