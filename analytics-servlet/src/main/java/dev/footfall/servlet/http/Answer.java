package dev.footfall.servlet.http;

import org.jspecify.annotations.Nullable;

/**
 * What a route answers where nothing goes wrong.
 *
 * @param contentType null: nothing but the status
 */
public record Answer(int status, @Nullable String contentType) {

    public static final String JSON_TYPE = "application/json";

    static final Answer JSON = new Answer(200, JSON_TYPE);

    /** JSON with that status; with 204 nothing. */
    static Answer of(int status) {
        return new Answer(status, status == 204 ? null : JSON_TYPE);
    }
}
