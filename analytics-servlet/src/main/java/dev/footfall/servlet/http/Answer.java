package dev.footfall.servlet.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers where nothing goes wrong.
 *
 * @param contentType null: nothing but the status
 * @param otherTypes what it may answer instead, as it is asked
 * @param refusals statuses of errors that are its own, besides those that every such route has
 */
public record Answer(int status, @Nullable String contentType, List<String> otherTypes, List<Integer> refusals) {

    public Answer {
        otherTypes = List.copyOf(otherTypes);
        refusals = List.copyOf(refusals);
    }

    public static final String JSON_TYPE = "application/json";

    static final Answer JSON = of(200);

    /** JSON with that status; with 204 and those that lead elsewhere nothing. */
    static Answer of(int status) {
        return of(status, status == 204 || status / 100 == 3 ? null : JSON_TYPE);
    }

    /** With that type; null: nothing but the status. */
    static Answer of(int status, @Nullable String contentType) {
        return new Answer(status, contentType, List.of(), List.of());
    }

    Answer or(List<String> contentTypes) {
        return new Answer(status, contentType, contentTypes, refusals);
    }

    Answer refusing(List<Integer> statuses) {
        return new Answer(status, contentType, otherTypes, statuses);
    }
}
