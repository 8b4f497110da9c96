package dev.footfall.jdbc.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs the cells of a day: first the texts, each once, then each cell with the numbers of its texts (0 for none) and
 * what is counted in it, preceded by its length, so that whoever does not need it skips it.
 */
final class SegmentWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteSink cells = new ByteSink();
    private int size;

    void cell(List<@Nullable String> keys, ByteSink counted) {
        for (String key : keys) {
            cells.number(key == null ? 0 : texts.computeIfAbsent(key, absent -> texts.size() + 1));
        }
        cells.block(counted);
        size++;
    }

    byte[] toBytes() {
        ByteSink all = new ByteSink();
        all.number(texts.size());
        texts.keySet().forEach(all::text);
        all.number(size);
        all.block(cells);
        return all.toBytes();
    }
}
