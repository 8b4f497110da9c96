package dev.footfall.jdbc;

import dev.footfall.query.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What conditions are in SQL; those on metadata only as far as the database can tell them. */
record ConditionSql(DatasetSql dataset, Reader reader) {

    private static final String ORIGIN =
            "(referer = ? OR left(referer, char_length(?) + 1) IN (? || '/', ? || '?', ? || '#'))";

    SqlText all(Collection<Condition> conditions) {
        return new SqlText().join(" AND ", conditions.stream().map(this::of).toList());
    }

    SqlText of(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return of(oneOf);
        }
        if (condition instanceof Condition.Known known) {
            return SqlText.of(dataset.column(known.attribute()) + " IS NOT NULL");
        }
        if (condition instanceof Condition.Between between) {
            return of(between);
        }
        if (condition instanceof Condition.Metadata metadata) {
            return reader.contains(metadata.contained());
        }
        String origin = ((Condition.RefererOrigin) condition).origin();
        return SqlText.of(ORIGIN, origin, origin, origin, origin, origin);
    }

    private SqlText of(Condition.OneOf oneOf) {
        String column = dataset.column(oneOf.attribute());
        return switch (oneOf.values().size()) {
            case 0 -> SqlText.of("FALSE");
            case 1 -> SqlText.of(column + " = ?", oneOf.values().iterator().next());
            default -> SqlText.of(column + " = ANY(?)", (Object) oneOf.values().toArray(String[]::new));
        };
    }

    private SqlText of(Condition.Between between) {
        String column = "CAST(" + dataset.column(between.attribute()) + " AS double precision)";
        Double atLeast = between.atLeast();
        Double below = between.below();
        List<SqlText> bounds = Stream.of(
                        atLeast == null ? null : SqlText.of(column + " >= ?", atLeast),
                        below == null ? null : SqlText.of(column + " < ?", below))
                .filter(Objects::nonNull)
                .toList();
        return bounds.isEmpty() ? SqlText.of(column + " IS NOT NULL") : new SqlText().join(" AND ", bounds);
    }
}
