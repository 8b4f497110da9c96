package dev.footfall.servlet.annotations;

import dev.footfall.annotation.AnnotationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An annotation as a request wants it. */
record AnnotationBody(
        Instant at,
        String text,
        AnnotationKind kind,
        @Nullable String workspace) {}
