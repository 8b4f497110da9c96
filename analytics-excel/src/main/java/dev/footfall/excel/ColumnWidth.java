package dev.footfall.excel;

import dev.footfall.export.ColumnType;

/** How wide a column must be, counted in digits: fonts are not asked, so none need be installed. */
final class ColumnWidth {

    static final int WIDEST = 50;

    private static final int NARROWEST = 8;
    private static final int MARGIN = 2;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private int characters;

    ColumnWidth(int atLeast) {
        characters = Math.max(atLeast, NARROWEST);
    }

    /** Widens the column so far that the value can be read; text that is longer than the widest column is not. */
    void fit(ColumnType type, CellValue value) {
        if (characters >= WIDEST || value instanceof CellValue.Empty) {
            return;
        }
        int needed = value instanceof CellValue.Numeric number
                ? lengthOf(type, number.value())
                : lengthOf(((CellValue.Text) value).value());
        characters = Math.min(WIDEST, Math.max(characters, needed + MARGIN));
    }

    int characters() {
        return characters;
    }

    static int lengthOf(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += text.charAt(i) >= FIRST_WIDE_CHARACTER ? 2 : 1;
        }
        return length;
    }

    private static int lengthOf(ColumnType type, double number) {
        return switch (type) {
            case INTEGER -> grouped(number);
            case DECIMAL -> grouped(number) + ".00".length();
            case PERCENT -> grouped(number * 100) + ".0%".length();
            case DATE -> Formats.DATE.length();
            case DATE_TIME, INSTANT -> Formats.DATE_TIME.length();
            case TEXT -> throw new IllegalArgumentException("text is measured as text");
        };
    }

    private static int grouped(double number) {
        int digits = Math.abs(number) < 10 ? 1 : (int) Math.log10(Math.abs(number)) + 1;
        return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0);
    }
}
