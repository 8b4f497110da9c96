package dev.footfall.servlet.annotations;

import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.servlet.http.FieldFaults;
import dev.footfall.servlet.http.FieldReader;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.Shown;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonParser;
import dev.footfall.thirdparty.jackson.core.JsonToken;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an annotation that is wanted, as they are read; null is as good as absent. */
final class AnnotationFields {

    static final List<Parameter> ALL = List.of(
            Parameter.of("at", ValueKind.INSTANT).required(),
            Parameter.text("text").required(),
            Parameter.word("kind", AnnotationKind.labels().toArray(String[]::new)),
            Parameter.text("workspace"));

    private static final String KNOWN = ALL.stream().map(Parameter::name).collect(Collectors.joining(", "));
    private static final String TEXT =
            "1 to " + Annotation.MAX_TEXT_LENGTH + " characters, not only blanks, without control characters";
    private static final String WORKSPACE =
            "1 to " + Annotation.MAX_WORKSPACE_LENGTH + " characters, not only blanks, without control characters";
    private static final String AT = "a time with an offset from 1970 to 9999, such as 2026-03-01T09:30:00Z";

    private final JsonParser parser;
    private final FieldFaults faults;
    private final FieldReader reader;

    AnnotationFields(JsonParser parser, FieldFaults faults, IngestSettings limits) {
        this.parser = parser;
        this.faults = faults;
        this.reader = new FieldReader(parser, "annotation", faults, limits);
    }

    /** The next field's name, its value at hand; null at the end of the object. */
    @Nullable
    String next() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    @Nullable
    Instant at(String name) throws IOException {
        Instant at = isNull() ? null : reader.time(name);
        if (at != null && !TimeRange.ALL.contains(at)) {
            reader.wrong(name, AT, at.toString());
        }
        return at;
    }

    @Nullable
    String text(String name) throws IOException {
        return isNull() ? null : reader.parsed(name, TEXT, text -> Annotation.isText(text) ? text : null);
    }

    @Nullable
    AnnotationKind kind(String name) throws IOException {
        String right = "one of " + String.join(", ", AnnotationKind.labels());
        return isNull()
                ? null
                : reader.parsed(
                        name, right, text -> AnnotationKind.ofLabel(text).orElse(null));
    }

    @Nullable
    String workspace(String name) throws IOException {
        return isNull() ? null : reader.parsed(name, WORKSPACE, text -> Annotation.isWorkspace(text) ? text : null);
    }

    void refuse(String name) throws IOException {
        faults.add(name, Shown.value(name) + " is no field here; known are " + KNOWN);
        parser.skipChildren();
    }

    /** Makes a fault of what is not there. */
    void require(@Nullable Instant at, @Nullable String text) {
        if (at == null) {
            faults.add("at", "at must be " + AT + ", is missing");
        }
        if (text == null) {
            faults.add("text", "text must be " + TEXT + ", is missing");
        }
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }
}
