package dev.footfall.testkit;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What answers differ in, in words. */
final class Difference {

    private Difference() {}

    /** Empty when both have the same groups, in any order, with close numbers. */
    static Optional<String> between(List<StoreRow> rows, List<StoreRow> expected) {
        Map<Group, List<@Nullable Double>> missing = new HashMap<>();
        expected.forEach(row -> missing.put(Group.of(row), row.values()));
        for (StoreRow row : rows) {
            List<@Nullable Double> values = missing.remove(Group.of(row));
            if (values == null) {
                return Optional.of("expected no such row, or not twice: " + row);
            }
            if (Closeness.compare(row.values(), values) != 0) {
                return Optional.of("expected " + values + " instead of " + row);
            }
        }
        return missing.entrySet().stream().findAny().map(row -> "expected as well: " + row);
    }

    /** Of all rows those of the same groups as the others. */
    static List<StoreRow> some(List<StoreRow> all, List<StoreRow> others) {
        Set<Group> wanted = new HashSet<>();
        others.forEach(row -> wanted.add(Group.of(row)));
        return all.stream().filter(row -> wanted.contains(Group.of(row))).toList();
    }

    /** Empty when both have the same groups in the same order. */
    static Optional<String> betweenLists(List<AggregateRow> rows, List<AggregateRow> expected) {
        for (int i = 0; i < Math.min(rows.size(), expected.size()); i++) {
            AggregateRow row = rows.get(i);
            AggregateRow other = expected.get(i);
            if (!row.keys().equals(other.keys()) || Closeness.compare(row.values(), other.values()) != 0) {
                return Optional.of("expected as row %d: %s %s%nbut was: %s %s"
                        .formatted(i, other.keys(), other.values(), row.keys(), row.values()));
            }
        }
        return rows.size() == expected.size()
                ? Optional.empty()
                : Optional.of("expected " + expected.size() + " rows, not " + rows.size());
    }

    private record Group(long slot, List<@Nullable String> keys) {

        static Group of(StoreRow row) {
            return new Group(row.slot(), new ArrayList<>(row.keys()));
        }
    }
}
