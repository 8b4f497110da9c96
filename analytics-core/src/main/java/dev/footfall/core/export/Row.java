package dev.footfall.core.export;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows with empty cells. */
final class Row {

    private Row() {}

    static List<@Nullable Object> of(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
