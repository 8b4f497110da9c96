package dev.footfall.servlet.http;

import java.util.List;

/**
 * A parameter of a query, or a field of a JSON object.
 *
 * @param words which there are, for a kind that has some
 * @param isRequired whether nothing is answered without it
 * @param isRepeated whether it may be given several times
 */
public record Parameter(String name, ValueKind kind, List<String> words, boolean isRequired, boolean isRepeated) {

    public Parameter {
        words = List.copyOf(words);
    }

    public static Parameter of(String name, ValueKind kind) {
        return new Parameter(name, kind, List.of(), false, false);
    }

    public static Parameter text(String name) {
        return of(name, ValueKind.TEXT);
    }

    public static Parameter word(String name, String... words) {
        return new Parameter(name, ValueKind.WORD, List.of(words), false, false);
    }

    /** Some words, between commas. */
    public static Parameter words(String name, List<String> words) {
        return new Parameter(name, ValueKind.WORDS, words, false, true);
    }

    /** The same, without which nothing is answered. */
    public Parameter required() {
        return new Parameter(name, kind, words, true, isRepeated);
    }

    /** The same, as often as one likes. */
    public Parameter repeated() {
        return new Parameter(name, kind, words, isRequired, true);
    }
}
