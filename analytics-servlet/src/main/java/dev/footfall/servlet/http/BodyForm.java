package dev.footfall.servlet.http;

import java.util.List;

/**
 * What a route expects in a request's body.
 *
 * @param fields those of the object, or of each object of a batch
 */
public record BodyForm(Shape shape, List<Parameter> fields) {

    /** No route reads it. */
    public static final BodyForm NONE = new BodyForm(Shape.NONE, List.of());

    public BodyForm {
        fields = List.copyOf(fields);
    }

    public static BodyForm object(List<Parameter> fields) {
        return new BodyForm(Shape.OBJECT, fields);
    }

    public static BodyForm batch(List<Parameter> fields) {
        return new BodyForm(Shape.BATCH, fields);
    }

    /** How many objects there are. */
    public enum Shape {
        NONE,
        /** One object of JSON. */
        OBJECT,
        /** One object, an array of them, or one in each line. */
        BATCH
    }
}
