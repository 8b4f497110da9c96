package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;

/** What measures are in SQL. */
record MeasureSql(DatasetSql dataset) {

    /**
     * The number; of a weighted average what is to be divided by its {@link #divisor}.
     *
     * @param filter which rows it looks at; empty: all
     */
    SqlText of(Measure measure, SqlText filter) {
        return switch (measure.aggregation()) {
            case COUNT -> over("count(*)", filter);
            case COUNT_DISTINCT -> distinct(measure, filter);
            case SUM ->
                new SqlText()
                        .add("coalesce(")
                        .add(over("sum(" + column(measure) + ")", filter))
                        .add(", 0)");
            case AVERAGE -> over("avg(" + asDouble(column(measure)) + ")", filter);
            case MIN -> over("min(" + column(measure) + ")", filter);
            case MAX -> over("max(" + column(measure) + ")", filter);
            case WEIGHTED_AVERAGE ->
                over(
                        "sum(" + asDouble(column(measure)) + " * " + asDouble(weight(measure)) + ")",
                        known(List.of(column(measure), weight(measure)), filter));
        };
    }

    /** What a weighted average is divided by. */
    SqlText divisor(Measure measure, SqlText filter) {
        return over("sum(" + weight(measure) + ")", known(List.of(column(measure), weight(measure)), filter));
    }

    private String weight(Measure measure) {
        Attribute weight = measure.weight();
        if (weight == null) {
            throw new IllegalArgumentException("a weighted average must have a weight");
        }
        return dataset.column(weight);
    }

    private String column(Measure measure) {
        return dataset.column(measure.of().get(0));
    }

    private SqlText distinct(Measure measure, SqlText filter) {
        List<String> columns = measure.of().stream().map(dataset::column).toList();
        if (columns.size() == 1) {
            return over("count(DISTINCT " + columns.get(0) + ")", filter);
        }
        return over("count(DISTINCT (" + String.join(", ", columns) + "))", known(columns, filter));
    }

    private static String asDouble(String column) {
        return "CAST(" + column + " AS double precision)";
    }

    private static SqlText known(List<String> columns, SqlText filter) {
        List<SqlText> conditions = new ArrayList<>();
        columns.forEach(column -> conditions.add(SqlText.of(column + " IS NOT NULL")));
        if (!filter.isEmpty()) {
            conditions.add(filter);
        }
        return new SqlText().join(" AND ", conditions);
    }

    private static SqlText over(String aggregate, SqlText filter) {
        SqlText sql = SqlText.of(aggregate);
        return filter.isEmpty() ? sql : sql.add(" FILTER (WHERE ").add(filter).add(")");
    }
}
