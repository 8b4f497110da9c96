package dev.footfall.core.export;

import dev.footfall.export.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A value as text, for formats that have nothing else.
 *
 * @param text numbers as JSON writes them, times as ISO 8601 does
 */
record Cell(String text, boolean isNumber) {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final double WHOLE_NUMBERS = 1L << 53;
    private static final int LONGEST_PLAIN = 40;

    /**
     * The value of a column; null where there is none, or a number that is none.
     *
     * @throws IllegalArgumentException if it is not of the column's type, naming the column
     */
    static @Nullable Cell of(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> value instanceof String text ? text(text) : misfit(column, value);
            case INTEGER ->
                value instanceof Long || value instanceof Integer ? number(value.toString()) : misfit(column, value);
            case DECIMAL -> value instanceof BigDecimal exact ? number(plain(exact)) : ofDouble(column, value);
            case PERCENT -> ofDouble(column, value);
            case DATE -> value instanceof LocalDate day ? text(day.toString()) : misfit(column, value);
            case DATE_TIME -> value instanceof LocalDateTime time ? text(time.toString()) : misfit(column, value);
            case INSTANT -> value instanceof Instant instant ? text(MILLIS.format(instant)) : misfit(column, value);
        };
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }

    private static Cell number(String text) {
        return new Cell(text, true);
    }

    private static @Nullable Cell ofDouble(Column column, Object value) {
        if (!(value instanceof Double number)) {
            return misfit(column, value);
        }
        if (!Double.isFinite(number)) {
            return null;
        }
        boolean isWhole = Math.rint(number) == number && Math.abs(number) < WHOLE_NUMBERS;
        return number(isWhole ? Long.toString(number.longValue()) : plain(BigDecimal.valueOf(number)));
    }

    /** Without an exponent, as long as that stays readable. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= LONGEST_PLAIN
                ? number.toPlainString()
                : number.toString();
    }

    private static @Nullable Cell misfit(Column column, Object value) {
        throw new IllegalArgumentException("column " + column.name() + ": must be " + column.type() + ", is a "
                + value.getClass().getName());
    }
}
