package dev.footfall.core.memory;

import dev.footfall.access.IssuedToken;
import java.util.HexFormat;

/** A token and the digest, in hexadecimal digits, by which it is found. */
record KeptToken(IssuedToken token, String digest) {

    static KeptToken of(IssuedToken token, byte[] digest) {
        return new KeptToken(token, HexFormat.of().formatHex(digest));
    }

    boolean has(byte[] other) {
        return digest.equals(HexFormat.of().formatHex(other));
    }
}
