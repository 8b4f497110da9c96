package dev.footfall.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks with SQL written by hand about a stretch of time; {@code :from}, {@code :to} and {@code :before} are in ms.
 *
 * @param isWhole whether {@code /} of whole numbers is whole, as elsewhere than in DuckDB
 */
record HandSql(Connection connection, boolean isWhole, String tenant, Instant to, Duration length) {

    /** All rows. */
    List<@Nullable Object[]> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(filled(sql))) {
            List<@Nullable Object[]> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                @Nullable Object[] row = new @Nullable Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = rows.getObject(column + 1);
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String filled(String sql) {
        String whole = isWhole
                ? sql
                : sql.replace(" / 86400000", " // 86400000")
                        .replace(" / 3600000", " // 3600000")
                        .replace(" / 7", " // 7");
        return whole.replace(":tenant", "'" + tenant + "'")
                .replace(":from", Long.toString(to.minus(length).toEpochMilli()))
                .replace(
                        ":before",
                        Long.toString(to.minus(length.multipliedBy(2)).toEpochMilli()))
                .replace(":to", Long.toString(to.toEpochMilli()));
    }

    /** The sum of a column over all rows. */
    static double sum(List<@Nullable Object[]> rows, int column) {
        return rows.stream().mapToDouble(row -> number(row[column])).sum();
    }

    /** 0 for null. */
    static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
