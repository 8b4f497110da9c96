package dev.footfall.core.video;

import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Text;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Attribute;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds views that were counted by several attributes into those of one of them. */
final class ViewParts {

    private static final Comparator<Map.Entry<String, Long>> GREATEST_FIRST = Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Text.BY_CODE_POINT));

    private ViewParts() {}

    static Map<String, Long> by(Attribute attribute, AggregateResult views) {
        Map<String, Long> parts = new HashMap<>();
        views.rows()
                .forEach(row -> parts.merge(name(row.text(attribute)), row.count(VideoCount.VIEWS.name()), Long::sum));
        Map<String, Long> sorted = new LinkedHashMap<>();
        parts.entrySet().stream().sorted(GREATEST_FIRST).forEach(part -> sorted.put(part.getKey(), part.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    private static String name(@Nullable String value) {
        return value == null || value.equals(DeviceCategory.OTHER.label()) ? ViewFigures.UNKNOWN : value;
    }
}
