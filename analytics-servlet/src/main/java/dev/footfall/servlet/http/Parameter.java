package dev.footfall.servlet.http;

import java.util.List;

/**
 * A parameter of a query, or a field of a JSON object.
 *
 * @param words which there are, for a kind that has some
 * @param fields of an object, or of each object of an array; none: any
 * @param isRequired whether nothing is answered without it
 * @param isRepeated whether it may be given several times
 */
public record Parameter(
        String name,
        ValueKind kind,
        List<String> words,
        List<Parameter> fields,
        boolean isRequired,
        boolean isRepeated) {

    public Parameter {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
    }

    public static Parameter of(String name, ValueKind kind) {
        return new Parameter(name, kind, List.of(), List.of(), false, false);
    }

    public static Parameter text(String name) {
        return of(name, ValueKind.TEXT);
    }

    public static Parameter word(String name, String... words) {
        return new Parameter(name, ValueKind.WORD, List.of(words), List.of(), false, false);
    }

    /** Some words, between commas. */
    public static Parameter words(String name, List<String> words) {
        return new Parameter(name, ValueKind.WORDS, words, List.of(), false, true);
    }

    /** An array of some words in JSON. */
    public static Parameter texts(String name, List<String> words) {
        return new Parameter(name, ValueKind.TEXTS, words, List.of(), false, false);
    }

    /** A JSON object with these fields. */
    public static Parameter object(String name, List<Parameter> fields) {
        return new Parameter(name, ValueKind.OBJECT, List.of(), fields, false, false);
    }

    /** An array of JSON objects with these fields. */
    public static Parameter objects(String name, List<Parameter> fields) {
        return new Parameter(name, ValueKind.OBJECTS, List.of(), fields, false, false);
    }

    /** The same, without which nothing is answered. */
    public Parameter required() {
        return new Parameter(name, kind, words, fields, true, isRepeated);
    }

    /** The same, as often as one likes. */
    public Parameter repeated() {
        return new Parameter(name, kind, words, fields, isRequired, true);
    }
}
