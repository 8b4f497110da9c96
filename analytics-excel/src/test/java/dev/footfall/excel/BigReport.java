package dev.footfall.excel;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a report of twenty columns, and as many rows as asked for, in a JVM of its own. */
final class BigReport {

    static final int COLUMNS = 20;

    private BigReport() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new ExcelReportWriter().write(table(rows), out);
        }
    }

    private static Table table(int rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Asset id", ColumnType.TEXT));
        columns.add(Column.of("Asset", ColumnType.TEXT));
        columns.add(Column.of("First seen", ColumnType.DATE));
        while (columns.size() < COLUMNS) {
            columns.add(Column.count("Views " + columns.size()));
        }
        Iterable<List<Object>> made =
                () -> IntStream.range(0, rows).mapToObj(BigReport::row).iterator();
        return new Table("Views", columns, made, List.of(new Note("Zone", "UTC")));
    }

    private static List<Object> row(int number) {
        List<Object> row = new ArrayList<>(List.of(
                "asset-" + number,
                "=A name of some length, for number " + number,
                LocalDate.of(2026, 1, 1).plusDays(number % 365)));
        while (row.size() < COLUMNS) {
            row.add((long) number * row.size());
        }
        return row;
    }
}
