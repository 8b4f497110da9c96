package dev.footfall.jdbc.rollup;

import org.jspecify.annotations.Nullable;

/** Goes through the cells of what a {@link SegmentWriter} has packed. Texts are unpacked when they are asked for. */
final class SegmentReader {

    private final ByteSource source;
    private final @Nullable String[] texts;
    private final int[] places;
    private final int[] codes;
    private int left;
    private int next;

    /** @param keys how many a cell has */
    SegmentReader(byte[] packed, int keys) {
        source = new ByteSource(packed);
        places = new int[source.count()];
        texts = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = source.at();
            source.skipText();
        }
        left = source.count();
        source.count();
        next = source.at();
        codes = new int[keys];
    }

    /** How many different texts there are: their numbers begin with 1. */
    int texts() {
        return texts.length;
    }

    /** The text of a number; null for 0. */
    @Nullable
    String text(int code) {
        if (code == 0) {
            return null;
        }
        String known = texts[code - 1];
        if (known == null) {
            int here = source.at();
            source.goTo(places[code - 1]);
            known = source.text();
            texts[code - 1] = known;
            source.goTo(here);
        }
        return known;
    }

    /** Goes to the next cell, if there is one, wherever {@link #counted} was left. */
    boolean nextCell() {
        if (left-- <= 0) {
            return false;
        }
        source.goTo(next);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = source.count();
        }
        int length = source.count();
        next = source.at() + length;
        return true;
    }

    /** The number of the cell's text. */
    int code(int key) {
        return codes[key];
    }

    /** At what is counted in the cell. */
    ByteSource counted() {
        return source;
    }
}
