package dev.footfall.servlet.annotations;

import dev.footfall.access.Access;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.TooManyAnnotationsException;
import dev.footfall.core.annotation.StoredAnnotations;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.MomentRange;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of the caller's tenant. Who is limited to workspaces sees those of his workspaces and those of none, and
 * changes those of his workspaces alone.
 */
final class AnnotationRoutes {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final StoredAnnotations annotations;
    private final AnnotationBodyReader bodies;
    private final ZoneId zone;

    AnnotationRoutes(Surroundings surroundings, Json json) {
        this.annotations = new StoredAnnotations(surroundings.store().annotations(), surroundings.clock());
        this.bodies = new AnnotationBodyReader(json, surroundings.settings().ingest());
        this.zone = surroundings.settings().zone();
    }

    void list(Call call) throws IOException {
        TimeRange range = MomentRange.of(call.query(), zone);
        Set<String> readable = call.readable(List.of());
        List<Annotation> found = annotations.list(call.tenant(), range).stream()
                .filter(annotation -> isOf(readable, annotation.workspace()))
                .toList();
        call.exchange().answer(200, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("annotations");
            for (Annotation annotation : found) {
                write(json, annotation);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    void add(Call call) throws IOException {
        AnnotationBody body = bodies.read(call);
        requireWrite(call, body.workspace());
        Annotation added = add(call, body);
        call.exchange().answer(201, json -> write(json, added));
    }

    private Annotation add(Call call, AnnotationBody body) {
        try {
            return annotations.add(call.actor(), call.tenant(), body.workspace(), body.kind(), body.at(), body.text());
        } catch (TooManyAnnotationsException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    void remove(Call call, String id) {
        Annotation known = known(call, id);
        if (known == null) {
            throw notFound();
        }
        requireWrite(call, known.workspace());
        if (!annotations.remove(call.tenant(), known.id())) {
            throw notFound();
        }
        call.exchange().response().setStatus(204);
    }

    /** Null also where it is of a workspace that the caller has nothing to do with. */
    private @Nullable Annotation known(Call call, String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        UUID wanted = UUID.fromString(id);
        return annotations.list(call.tenant(), TimeRange.ALL).stream()
                .filter(annotation -> annotation.id().equals(wanted))
                .filter(annotation -> isOf(call.caller().workspaces(), annotation.workspace()))
                .findFirst()
                .orElse(null);
    }

    /** Whether those who are limited to these workspaces, or to none, have to do with that one. */
    private static boolean isOf(Set<String> workspaces, @Nullable String workspace) {
        return workspace == null || workspaces.isEmpty() || workspaces.contains(workspace);
    }

    private static void requireWrite(Call call, @Nullable String workspace) {
        if (workspace != null) {
            call.require(Access.WRITE, workspace);
        } else if (call.caller().workspaces().isEmpty()) {
            call.require(Access.WRITE);
        } else {
            throw Problem.forbidden(
                    "the token is limited to workspaces, and an annotation without one is the whole tenant's");
        }
    }

    private static Problem notFound() {
        return Problem.of(404, "annotation_not_found", "there is no such annotation");
    }

    private static void write(JsonGenerator json, Annotation annotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", annotation.id().toString());
        json.writeStringField("at", annotation.at().toString());
        json.writeStringField("text", annotation.text());
        json.writeStringField("kind", annotation.kind().label());
        json.writeStringField("workspace", annotation.workspace());
        json.writeStringField("createdBy", annotation.createdBy());
        json.writeStringField("createdAt", annotation.createdAt().toString());
        json.writeEndObject();
    }
}
