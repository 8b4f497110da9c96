package dev.footfall.excel;

import dev.footfall.export.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What Excel holds for a value: a number, or text where its numbers or dates would say something else. */
sealed interface CellValue {

    record Empty() implements CellValue {}

    record Numeric(double value) implements CellValue {}

    record Text(String value) implements CellValue {}

    Empty EMPTY = new Empty();

    /** Excel keeps and shows 15 digits, and puts zeros for the rest. */
    BigDecimal BEYOND_EXACT = BigDecimal.valueOf(1_000_000_000_000_000L);

    double LARGEST = 9.99999999999999E307;

    /** Excel takes 1900 for a leap year, so that days before its March are other days elsewhere. */
    LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    /**
     * The value as a cell of a column of that type.
     *
     * @throws IllegalArgumentException if it is not of the type
     */
    static CellValue of(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return EMPTY;
        }
        return switch (type) {
            case TEXT -> value instanceof String text ? ofText(text) : misfit("a String", value);
            case INTEGER ->
                value instanceof Long || value instanceof Integer
                        ? ofWhole(((Number) value).longValue())
                        : misfit("a Long or an Integer", value);
            case DECIMAL ->
                value instanceof BigDecimal exact ? ofExact(exact) : ofDouble("a Double or a BigDecimal", value);
            case PERCENT -> ofDouble("a Double", value);
            case DATE -> value instanceof LocalDate day ? ofDay(day) : misfit("a LocalDate", value);
            case DATE_TIME -> value instanceof LocalDateTime time ? ofTime(time) : misfit("a LocalDateTime", value);
            case INSTANT -> value instanceof Instant instant ? ofInstant(instant) : misfit("an Instant", value);
        };
    }

    static CellValue ofExact(BigDecimal value) {
        return value.abs().compareTo(BEYOND_EXACT) < 0 ? new Numeric(value.doubleValue()) : new Text(value.toString());
    }

    private static CellValue ofText(String text) {
        return text.isEmpty() ? EMPTY : new Text(CellText.fit(text));
    }

    private static CellValue ofWhole(long value) {
        long limit = BEYOND_EXACT.longValue();
        return -limit < value && value < limit ? new Numeric(value) : new Text(Long.toString(value));
    }

    private static CellValue ofDouble(String wanted, Object value) {
        if (!(value instanceof Double number)) {
            return misfit(wanted, value);
        }
        if (number.isNaN()) {
            return EMPTY;
        }
        if (number.isInfinite()) {
            return new Text(number > 0 ? "∞" : "-∞");
        }
        return Math.abs(number) <= LARGEST ? new Numeric(number) : new Text(number.toString());
    }

    private static CellValue ofDay(LocalDate day) {
        return isKnown(day) ? new Numeric(DateUtil.getExcelDate(day)) : new Text(day.toString());
    }

    private static CellValue ofTime(LocalDateTime time) {
        return isKnown(time.toLocalDate()) ? new Numeric(DateUtil.getExcelDate(time)) : new Text(time.toString());
    }

    private static CellValue ofInstant(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return isKnown(time.toLocalDate()) ? ofTime(time) : new Text(instant.toString());
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST_DATE) && !day.isAfter(LAST_DATE);
    }

    private static CellValue misfit(String wanted, Object value) {
        throw new IllegalArgumentException(
                "must be " + wanted + ", is a " + value.getClass().getName());
    }
}
