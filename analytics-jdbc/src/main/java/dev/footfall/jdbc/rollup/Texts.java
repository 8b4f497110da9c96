package dev.footfall.jdbc.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers texts from 1 on; 0 stands for none. */
final class Texts {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<@Nullable String> texts = new ArrayList<>();

    Texts() {
        texts.add(null);
    }

    int code(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        Integer known = codes.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    @Nullable
    String text(long code) {
        return texts.get((int) code);
    }
}
