package dev.footfall.servlet.http;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Percent-encoding, read strictly: a container's own reading differs from host to host. */
final class Percent {

    private Percent() {}

    /** The text; null when the encoding, or the UTF-8 inside it, is malformed. */
    static @Nullable String decode(String encoded, boolean plusIsBlank) {
        if (encoded.indexOf('%') < 0) {
            return plusIsBlank ? encoded.replace('+', ' ') : encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int value = octet(encoded, i + 1);
                if (value < 0) {
                    return null;
                }
                bytes.write(value);
                i += 2;
            } else if (c == '+' && plusIsBlank) {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                int end = i + 1;
                while (end < encoded.length() && encoded.charAt(end) >= 0x80) {
                    end++;
                }
                bytes.writeBytes(encoded.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return utf8(bytes.toByteArray());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int octet(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            return -1;
        }
        int high = hexDigit(encoded.charAt(at));
        int low = hexDigit(encoded.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
