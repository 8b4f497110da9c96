package dev.footfall.core.access;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Secrets of tokens that are made at run time: told by their beginning from everything else that is shown to us. */
final class TokenSecrets {

    private static final String PREFIX = "ft_";
    private static final int LENGTH = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + LENGTH + "}");

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder secret = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** Whether it may be one of them. */
    static boolean isOurs(String token) {
        return OURS.matcher(token).matches();
    }
}
