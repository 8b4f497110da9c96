package dev.footfall.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an annotation is about. */
public enum AnnotationKind {
    DEPLOY,
    CAMPAIGN,
    NOTE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The word for it in JSON and in databases. */
    public String label() {
        return label;
    }

    /** All the words, in order. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(AnnotationKind::label).toList();
    }

    public static Optional<AnnotationKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
