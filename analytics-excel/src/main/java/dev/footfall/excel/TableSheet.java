package dev.footfall.excel;

import dev.footfall.export.Table;
import dev.footfall.export.TableTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The sheet with a table's rows, between its headings and its totals. */
final class TableSheet {

    private static final int MAX_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();
    private static final float PADDING_POINTS = 5;

    private final ReportSheet sheet;
    private final Table table;
    private final List<SheetColumn> columns = new ArrayList<>();
    private final boolean isTotalled;
    private final int rowLimit;

    TableSheet(ReportWorkbook workbook, Table table) throws IOException {
        this.table = table;
        if (table.columns().size() > MAX_COLUMNS) {
            throw new TableTooLargeException(String.format(
                    Locale.ROOT,
                    "a sheet holds %,d columns, table %s has %,d",
                    MAX_COLUMNS,
                    table.name(),
                    table.columns().size()));
        }
        sheet = workbook.addSheet(table.name());
        table.columns().forEach(column -> columns.add(new SheetColumn(columns.size(), column, workbook.styles())));
        isTotalled = columns.stream().anyMatch(SheetColumn::isTotalled);
        rowLimit = ReportSheet.MAX_ROWS - (isTotalled ? 2 : 1);
    }

    void write() throws IOException {
        writeHeadings();
        int rows = 0;
        for (List<? extends @Nullable Object> row : table.rows()) {
            rows++;
            writeRow(rows, row);
        }
        letFilter();
        if (isTotalled) {
            writeTotals();
        }
        for (int i = 0; i < columns.size(); i++) {
            sheet.setWidth(i, columns.get(i).width());
        }
        sheet.setUpPrint();
    }

    private void writeHeadings() throws IOException {
        Row row = sheet.addRow();
        columns.forEach(column -> column.writeHeading(row));
        int lines = columns.stream().mapToInt(SheetColumn::headingLines).max().orElse(1);
        row.setHeightInPoints(WrappedText.height(lines) + PADDING_POINTS);
        sheet.sheet().createFreezePane(0, 1);
        sheet.sheet().setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private void writeRow(int number, List<? extends @Nullable Object> cells) throws IOException {
        if (number > rowLimit) {
            throw new TableTooLargeException(String.format(
                    Locale.ROOT,
                    "a sheet holds %,d rows beside its headings and totals, table %s has more",
                    rowLimit,
                    table.name()));
        }
        Row row = sheet.addRow();
        Iterator<? extends @Nullable Object> values = cells.iterator();
        for (SheetColumn column : columns) {
            if (!values.hasNext()) {
                throw misfit(number, column, "has no cell", null);
            }
            writeCell(row, number, column, values.next());
        }
        if (values.hasNext()) {
            throw misfit(number, columns.get(columns.size() - 1), "must be the last cell", null);
        }
    }

    private static void writeCell(Row row, int number, SheetColumn column, @Nullable Object value) {
        try {
            column.write(row, value);
        } catch (IllegalArgumentException e) {
            throw misfit(number, column, e.getMessage(), e);
        }
    }

    private static IllegalArgumentException misfit(
            int number, SheetColumn column, @Nullable String fault, @Nullable Throwable cause) {
        return new IllegalArgumentException("row " + number + ", column " + column.name() + ": " + fault, cause);
    }

    private void letFilter() {
        sheet.sheet().setAutoFilter(new CellRangeAddress(0, sheet.size() - 1, 0, columns.size() - 1));
    }

    private void writeTotals() throws IOException {
        int lastRow = sheet.size();
        Row row = sheet.addRow();
        row.setHeightInPoints(WrappedText.height(1) + PADDING_POINTS);
        for (SheetColumn column : columns) {
            if (column.isTotalled()) {
                column.writeTotal(row, 2, lastRow);
            } else {
                column.writeTotalLabel(row, column == columns.get(0) ? new CellValue.Text("Total") : CellValue.EMPTY);
            }
        }
    }
}
