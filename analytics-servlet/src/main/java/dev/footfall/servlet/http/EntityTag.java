package dev.footfall.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Names exactly these bytes of a body, and no others. Weak all the same: containers compress nothing that has a strong
 * one, as what they send would be other bytes.
 *
 * @param text as {@code ETag} has it
 */
public record EntityTag(String text) {

    private static final int BYTES = 16;
    private static final String WEAK = "W/";

    public static EntityTag of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] start = Arrays.copyOf(digest, BYTES);
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(start);
            return new EntityTag(WEAK + '"' + name + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the client has what is named already, and says so: as a strong one too, as some proxies make of it. */
    public boolean isKnownTo(HttpServletRequest request) {
        return HeaderEntries.of(request, "If-None-Match")
                .anyMatch(entry -> entry.equals("*") || entry.equals(text) || (WEAK + entry).equals(text));
    }
}
