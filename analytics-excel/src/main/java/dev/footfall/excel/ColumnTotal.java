package dev.footfall.excel;

import dev.footfall.export.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The sum of a column's cells, in decimal digits and so without the drift of binary fractions. */
final class ColumnTotal {

    private BigDecimal sum = BigDecimal.ZERO;
    private boolean isSeenByFormulas = true;

    void add(ColumnType type, @Nullable Object value, CellValue written) {
        BigDecimal exact = exact(type, value);
        if (exact == null) {
            return;
        }
        // Rounded far beyond what a cell holds, so that no exponent can make it endless.
        sum = sum.add(exact, MathContext.DECIMAL128);
        isSeenByFormulas &= written instanceof CellValue.Numeric;
    }

    private static @Nullable BigDecimal exact(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type == ColumnType.INTEGER) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        return (BigDecimal) value;
    }

    CellValue value() {
        return CellValue.ofExact(sum);
    }

    /** Whether a formula over the cells comes to the same: one passes over numbers that are written as text. */
    boolean isSeenByFormulas() {
        return isSeenByFormulas && value() instanceof CellValue.Numeric;
    }
}
