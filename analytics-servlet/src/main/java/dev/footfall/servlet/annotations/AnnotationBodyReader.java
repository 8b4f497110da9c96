package dev.footfall.servlet.annotations;

import dev.footfall.annotation.AnnotationKind;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.CollectedFaults;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.JsonBatchReader;
import dev.footfall.servlet.http.RequestBody;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an annotation that is wanted: one JSON object of which every field is known. */
final class AnnotationBodyReader {

    private static final int MAX_BODY = 16 << 10;

    private final RequestBody body = new RequestBody(MAX_BODY, AnnotationFaults.PROBLEM);
    private final JsonBatchReader<AnnotationBody> objects;
    private final IngestSettings limits;

    AnnotationBodyReader(Json json, IngestSettings limits) {
        this.limits = limits;
        this.objects =
                new JsonBatchReader<>(json, (parser, index) -> read(parser), "annotation", 1, AnnotationFaults.PROBLEM);
    }

    /** @throws dev.footfall.servlet.http.Problem if it is anything else */
    AnnotationBody read(Call call) throws IOException {
        return objects.readOne(body.read(call.exchange().request()));
    }

    private AnnotationBody read(JsonParser parser) throws IOException {
        CollectedFaults faults = AnnotationFaults.none();
        AnnotationFields fields = new AnnotationFields(parser, faults, limits);
        @Nullable Instant at = null;
        @Nullable String text = null;
        @Nullable AnnotationKind kind = null;
        @Nullable String workspace = null;
        for (String name = fields.next(); name != null; name = fields.next()) {
            switch (name) {
                case "at" -> at = fields.at(name);
                case "text" -> text = fields.text(name);
                case "kind" -> kind = fields.kind(name);
                case "workspace" -> workspace = fields.workspace(name);
                default -> fields.refuse(name);
            }
        }
        fields.require(at, text);
        faults.check();
        return new AnnotationBody(
                Objects.requireNonNull(at),
                Objects.requireNonNull(text),
                kind == null ? AnnotationKind.NOTE : kind,
                workspace);
    }
}
