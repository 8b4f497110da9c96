package dev.footfall.servlet.http;

import org.jspecify.annotations.Nullable;

/**
 * Where an API's document puts the token, besides {@code Authorization: Bearer T}, which every API takes.
 *
 * @param header a header that carries it, as {@code Bearer T} or bare
 * @param parameter a parameter of the query that carries it bare
 */
public record TokenPlace(@Nullable String header, @Nullable String parameter) {

    /** Nowhere else. */
    public static final TokenPlace AUTHORIZATION = new TokenPlace(null, null);

    public static TokenPlace header(String name) {
        return new TokenPlace(name, null);
    }

    public static TokenPlace parameter(String name) {
        return new TokenPlace(null, name);
    }

    /** The places, for messages. */
    String description() {
        String everywhere = "Authorization: Bearer …";
        if (header != null) {
            return everywhere + " or " + header + ": Bearer …";
        }
        return parameter == null ? everywhere : everywhere + " or in the URL";
    }

    /** The headers that it may stand in, for {@code Vary}. */
    String headers() {
        return header == null ? "Authorization" : "Authorization, " + header;
    }
}
