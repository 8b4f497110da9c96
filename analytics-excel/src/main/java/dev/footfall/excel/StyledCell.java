package dev.footfall.excel;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Puts values into cells. */
final class StyledCell {

    private final Styles styles;

    StyledCell(Styles styles) {
        this.styles = styles;
    }

    void write(Row row, int column, CellValue value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof CellValue.Numeric number) {
            cell.setCellValue(number.value());
        } else if (value instanceof CellValue.Text text) {
            writeText(cell, text.value(), style);
        }
    }

    private void writeText(Cell cell, String text, CellStyle style) {
        cell.setCellValue(text);
        if (CellText.isMisread(text)) {
            cell.setCellStyle(styles.quoted(style));
        }
    }
}
