package dev.footfall.excel;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A column as it is written, which learns on the way how wide it must be and what it adds up to. */
final class SheetColumn {

    private final int index;
    private final Column column;
    private final Heading heading;
    private final Styles styles;
    private final StyledCell cells;
    private final CellStyle cellStyle;
    private final ColumnWidth width;
    private final ColumnTotal total = new ColumnTotal();

    SheetColumn(int index, Column column, Styles styles) {
        this.index = index;
        this.column = column;
        this.styles = styles;
        heading = Heading.of(column.name());
        cells = new StyledCell(styles);
        cellStyle = styles.cell(column.type());
        width = new ColumnWidth(heading.width());
    }

    String name() {
        return column.name();
    }

    boolean isTotalled() {
        return column.isTotalled();
    }

    int headingLines() {
        return heading.lines();
    }

    int width() {
        return width.characters();
    }

    void writeHeading(Row row) {
        cells.write(row, index, new CellValue.Text(heading.text()), styles.heading(column.type()));
    }

    /** @throws IllegalArgumentException if the value is not of the column's type */
    void write(Row row, @Nullable Object value) {
        CellValue written = CellValue.of(column.type(), value);
        cells.write(row, index, written, cellStyle);
        width.fit(column.type(), written);
        if (column.isTotalled()) {
            total.add(column.type(), value, written);
        }
    }

    /**
     * Writes the sum as a formula that leaves out what the filter hides, together with its result for those who do not
     * calculate; as a plain value where a formula would come to something else.
     */
    void writeTotal(Row row, int firstRow, int lastRow) {
        CellValue sum = total.value();
        cells.write(row, index, sum, styles.total(column.type()));
        width.fit(column.type(), sum);
        if (total.isSeenByFormulas() && lastRow >= firstRow) {
            Cell cell = row.getCell(index);
            cell.setCellFormula(subtotal(firstRow, lastRow));
        }
    }

    void writeTotalLabel(Row row, CellValue label) {
        cells.write(row, index, label, styles.total(ColumnType.TEXT));
    }

    private String subtotal(int firstRow, int lastRow) {
        String letters = CellReference.convertNumToColString(index);
        return "SUBTOTAL(109," + letters + firstRow + ":" + letters + lastRow + ")";
    }
}
