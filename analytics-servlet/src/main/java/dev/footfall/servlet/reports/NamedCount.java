package dev.footfall.servlet.reports;

import dev.footfall.event.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many reports have something.
 *
 * @param id what it is told apart by; null: its name
 */
record NamedCount(@Nullable String id, @Nullable String name, long count) {

    private static final Comparator<@Nullable String> TEXTS = Comparator.nullsLast(Text.BY_CODE_POINT);

    /** The most frequent first; of equal ones by id, then by name. */
    static final Comparator<NamedCount> ORDER = Comparator.comparingLong(NamedCount::count)
            .reversed()
            .thenComparing(NamedCount::id, TEXTS)
            .thenComparing(NamedCount::name, TEXTS);

    /** One for each id, however it is called: by the name that most have. */
    static List<NamedCount> merged(List<NamedCount> counts) {
        record Key(@Nullable String id, @Nullable String name) {}
        List<NamedCount> best = new ArrayList<>(counts);
        best.sort(Comparator.comparing((NamedCount each) -> each.name == null).thenComparing(ORDER));
        Map<Key, NamedCount> merged = new HashMap<>();
        for (NamedCount each : best) {
            merged.merge(
                    new Key(each.id, each.id == null ? each.name : null),
                    each,
                    (first, next) -> first.counting(first.count + next.count));
        }
        return merged.values().stream().sorted(ORDER).toList();
    }

    NamedCount counting(long otherCount) {
        return new NamedCount(id, name, otherCount);
    }
}
