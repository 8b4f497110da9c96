package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Names exactly these bytes of a body, and no others.
 *
 * @param text as {@code ETag} has it, in quotes
 */
public record EntityTag(String text) {

    private static final int BYTES = 16;

    public static EntityTag of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] start = Arrays.copyOf(digest, BYTES);
            return new EntityTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the client has what is named already, and says so: weakly too, as some proxies do. */
    public boolean isKnownTo(HttpServletRequest request) {
        return HeaderEntries.of(request, "If-None-Match")
                .anyMatch(entry -> entry.equals(text) || entry.equals("W/" + text) || entry.equals("*"));
    }
}
