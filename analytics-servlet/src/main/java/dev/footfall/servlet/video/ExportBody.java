package dev.footfall.servlet.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be exported, as it was said.
 *
 * @param metrics empty: none was named
 */
record ExportBody(
        @Nullable String type,
        @Nullable String period,
        @Nullable String format,
        List<String> metrics) {}
