package dev.footfall.servlet.http;

import dev.footfall.thirdparty.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** What JSON is called in messages. */
public final class JsonWords {

    private JsonWords() {}

    public static String of(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
