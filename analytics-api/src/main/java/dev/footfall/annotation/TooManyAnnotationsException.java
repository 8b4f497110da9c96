package dev.footfall.annotation;

/** A tenant has as many annotations as it can have; nothing was added. */
public final class TooManyAnnotationsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyAnnotationsException() {
        super("The tenant has " + AnnotationStore.MAX_OF_TENANT + " annotations, and no room for more; remove some");
    }
}
