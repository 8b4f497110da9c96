package dev.footfall.jdbc.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of values that a day of a tenant has in a rollup, in the order in which all layers of that day tell
 * of them. Packed are the texts, each once, then each cell as the numbers of its texts, 0 for none. Texts are unpacked
 * when they are asked for.
 */
public final class Cells {

    private final ByteSource source;
    private final @Nullable String[] texts;
    private final int[] places;
    private final int[] codes;
    private final int keys;

    /** Unpacks them. */
    public Cells(Rollup rollup, byte[] packed) {
        source = new ByteSource(packed);
        keys = rollup.keys().size();
        places = new int[source.count()];
        texts = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = source.at();
            source.skipText();
        }
        codes = new int[source.count() * keys];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = source.count();
        }
    }

    static byte[] pack(List<List<@Nullable String>> cells) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ByteSink packed = new ByteSink();
        packed.number(cells.size());
        for (List<@Nullable String> cell : cells) {
            for (String key : cell) {
                packed.number(key == null ? 0 : numbers.computeIfAbsent(key, absent -> numbers.size() + 1));
            }
        }
        ByteSink all = new ByteSink();
        all.number(numbers.size());
        numbers.keySet().forEach(all::text);
        all.append(packed);
        return all.toBytes();
    }

    int size() {
        return codes.length / keys;
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
            source.goTo(places[code - 1]);
            known = source.text();
            texts[code - 1] = known;
        }
        return known;
    }

    /** The number of the text that a cell has for a key. */
    int code(int cell, int key) {
        return codes[cell * keys + key];
    }
}
