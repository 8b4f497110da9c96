package dev.footfall.core.video;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the views of a video came from. Each of the maps adds up to all of them, the greatest part first, and then by
 * name; what nobody knows is {@value #UNKNOWN}.
 *
 * @param change of the views, see {@link dev.footfall.core.query.Ratio#change}; null also without a period before
 */
public record ViewFigures(
        @Nullable Double change,
        Map<String, Long> byCountry,
        Map<String, Long> byDevice,
        Map<String, Long> byPlatform) {

    /** What stands for a value that is not known. */
    public static final String UNKNOWN = "unknown";

    static final ViewFigures NONE = new ViewFigures(null, Map.of(), Map.of(), Map.of());
}
