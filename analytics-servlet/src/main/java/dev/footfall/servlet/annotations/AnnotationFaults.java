package dev.footfall.servlet.annotations;

import dev.footfall.servlet.http.CollectedFaults;

/** What is wrong with an annotation that a request wants. */
final class AnnotationFaults {

    static final String PROBLEM = "invalid_annotation";

    private AnnotationFaults() {}

    static CollectedFaults none() {
        return new CollectedFaults(PROBLEM, "nothing was annotated: ");
    }
}
