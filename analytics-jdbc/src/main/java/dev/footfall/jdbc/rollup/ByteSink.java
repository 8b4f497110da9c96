package dev.footfall.jdbc.rollup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Packs numbers: small ones in one byte. */
final class ByteSink {

    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that there are more. */
    void number(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            octet((int) rest | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number that may be negative. */
    void signed(long number) {
        number((number << 1) ^ (number >> 63));
    }

    void fraction(double fraction) {
        long bits = Double.doubleToRawLongBits(fraction);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            octet((int) (bits >>> shift));
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        add(utf8, utf8.length);
    }

    void octet(int octet) {
        makeRoom(1);
        bytes[size++] = (byte) octet;
    }

    /** What the other has, preceded by how much that is. */
    void block(ByteSink other) {
        number(other.size);
        append(other);
    }

    void append(ByteSink other) {
        add(other.bytes, other.size);
    }

    private void add(byte[] more, int length) {
        makeRoom(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    void clear() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
