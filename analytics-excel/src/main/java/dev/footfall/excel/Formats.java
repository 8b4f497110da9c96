package dev.footfall.excel;

import dev.footfall.export.ColumnType;

/** How Excel shows a value of each type. */
final class Formats {

    static final String DATE = "yyyy-mm-dd";
    static final String DATE_TIME = "yyyy-mm-dd hh:mm:ss";
    /** Typed into later, such a cell takes anything as text. */
    static final String TEXT = "@";

    private Formats() {}

    static String of(ColumnType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER -> "#,##0";
            case DECIMAL -> "#,##0.00";
            case PERCENT -> "0.0%";
            case DATE -> DATE;
            case DATE_TIME, INSTANT -> DATE_TIME;
        };
    }
}
