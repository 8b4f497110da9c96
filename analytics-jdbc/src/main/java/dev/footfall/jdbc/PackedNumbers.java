package dev.footfall.jdbc;

/** Reads whole numbers out of a text, each with one character behind it; where there are no digits it is a zero. */
final class PackedNumbers {

    private String text = "";
    private int at;

    void begin(String packed) {
        text = packed;
        at = 0;
    }

    boolean hasMore() {
        return at < text.length();
    }

    long next() {
        boolean isNegative = hasMore() && text.charAt(at) == '-';
        if (isNegative) {
            at++;
        }
        long number = 0;
        while (hasMore()) {
            char c = text.charAt(at++);
            if (c < '0' || c > '9') {
                break;
            }
            number = number * 10 + (c - '0');
        }
        return isNegative ? -number : number;
    }

    /** Passes over so many characters; returns where they begin. */
    int skip(int length) {
        int from = at;
        at += length;
        return from;
    }
}
