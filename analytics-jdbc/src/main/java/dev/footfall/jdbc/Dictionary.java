package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers texts in the order in which they come; no text is 0. Once closed it takes in no more of them. */
final class Dictionary {

    private final List<@Nullable String> texts = new ArrayList<>();
    private int[] table = new int[64];
    private long characters;
    private boolean isClosed;

    Dictionary() {
        texts.add(null);
    }

    @Nullable
    String text(int code) {
        return texts.get(code);
    }

    /** Of all texts together. */
    long characters() {
        return characters;
    }

    void close() {
        isClosed = true;
    }

    /** Less than 0 if it is unknown and stays so. */
    int code(@Nullable String text) {
        return text == null ? 0 : code(text, 0, text.length());
    }

    /** The code of a piece of that text. */
    int code(String text, int from, int to) {
        int place = place(text, from, to);
        if (table[place] != 0) {
            return table[place];
        }
        return isClosed ? Numbering.NONE : add(place, text.substring(from, to));
    }

    private int add(int place, String text) {
        int code = texts.size();
        table[place] = code;
        texts.add(text);
        characters += text.length();
        growIfCrowded();
        return code;
    }

    /** Where it stands, or would. */
    private int place(String text, int from, int to) {
        int place = hash(text, from, to) & (table.length - 1);
        while (table[place] != 0 && !isSame(texts.get(table[place]), text, from, to)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static boolean isSame(@Nullable String known, String text, int from, int to) {
        return known != null && known.length() == to - from && known.regionMatches(0, text, from, to - from);
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 16);
    }

    private void growIfCrowded() {
        if (texts.size() * 2 < table.length) {
            return;
        }
        table = new int[table.length * 2];
        for (int code = 1; code < texts.size(); code++) {
            String text = text(code);
            if (text != null) {
                table[place(text, 0, text.length())] = code;
            }
        }
    }
}
