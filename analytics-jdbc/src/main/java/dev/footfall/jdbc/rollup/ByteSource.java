package dev.footfall.jdbc.rollup;

import java.nio.charset.StandardCharsets;

/** Unpacks what a {@link ByteSink} has packed. */
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    long number() {
        byte next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        long number = next & 0x7F;
        for (int shift = 7; ; shift += 7) {
            next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int count() {
        return (int) number();
    }

    long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    double fraction() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[at++] & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    int octet() {
        return bytes[at++];
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    void skipText() {
        int length = count();
        at += length;
    }
}
