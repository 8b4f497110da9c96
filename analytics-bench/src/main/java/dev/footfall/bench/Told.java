package dev.footfall.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers in JSON by the names of their fields. */
final class Told {

    private Told() {}

    /** The first of that name. */
    static double first(String json, String name) {
        Matcher found = numbers(json, name);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return Double.parseDouble(found.group(1));
    }

    /** All of that name together. */
    static double sum(String json, String name) {
        return numbers(json, name)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** How many there are. */
    static double count(String json, String name) {
        return numbers(json, name).results().count();
    }

    private static Matcher numbers(String json, String name) {
        return Pattern.compile("\"" + name + "\":(-?[0-9][0-9.eE+-]*)").matcher(json);
    }
}
