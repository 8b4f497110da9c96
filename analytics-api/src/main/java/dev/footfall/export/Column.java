package dev.footfall.export;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param isTotalled whether the table ends with the sum of its cells; only for numbers
 */
public record Column(String name, ColumnType type, boolean isTotalled) {

    /** @throws IllegalArgumentException if something other than numbers is to be summed */
    public Column {
        if (isTotalled && type != ColumnType.INTEGER && type != ColumnType.DECIMAL) {
            throw new IllegalArgumentException("column " + name + " must hold numbers to be totalled, holds " + type);
        }
    }

    public static Column of(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    /** Whole numbers whose sum stands below them. */
    public static Column count(String name) {
        return new Column(name, ColumnType.INTEGER, true);
    }
}
