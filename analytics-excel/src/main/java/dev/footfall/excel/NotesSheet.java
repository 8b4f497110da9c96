package dev.footfall.excel;

import dev.footfall.export.ColumnType;
import dev.footfall.export.Note;
import dev.footfall.export.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** The sheet that tells what a table is about. */
final class NotesSheet {

    private static final float TITLE_POINTS = 24;
    private static final int LABEL = 0;
    private static final int VALUE = 1;
    private static final int MARGIN = 4;

    private final ReportWorkbook workbook;
    private final Table table;
    private final StyledCell cells;
    private final ColumnWidth labelWidth = new ColumnWidth(0);
    private final ColumnWidth valueWidth = new ColumnWidth(Formats.DATE_TIME.length());

    NotesSheet(ReportWorkbook workbook, Table table) {
        this.workbook = workbook;
        this.table = table;
        cells = new StyledCell(workbook.styles());
    }

    void write() throws IOException {
        ReportSheet sheet = workbook.addSheet("About");
        Row title = sheet.addRow();
        title.setHeightInPoints(TITLE_POINTS);
        cells.write(title, LABEL, text(table.name()), workbook.styles().title());
        sheet.skipRow();
        CellStyle labelStyle = workbook.styles().label();
        for (Note note : table.notes()) {
            Row row = sheet.addRow();
            cells.write(row, LABEL, text(note.label()), labelStyle);
            labelWidth.fit(ColumnType.TEXT, text(note.label()));
            writeValue(row, note);
        }
        sheet.setWidth(LABEL, labelWidth.characters());
        sheet.setWidth(VALUE, valueWidth.characters());
        sheet.setUpPrint();
    }

    private void writeValue(Row row, Note note) {
        Object value = note.value();
        if (value == null) {
            return;
        }
        ColumnType type = typeOf(note.label(), value);
        CellValue written = CellValue.of(type, value);
        cells.write(row, VALUE, written, workbook.styles().note(type));
        valueWidth.fit(type, written);
        if (written instanceof CellValue.Text text) {
            row.setHeightInPoints(WrappedText.height(WrappedText.lines(text.value(), ColumnWidth.WIDEST - MARGIN)));
        }
    }

    private static ColumnType typeOf(String label, Object value) {
        if (value instanceof String) {
            return ColumnType.TEXT;
        } else if (value instanceof Long) {
            return ColumnType.INTEGER;
        } else if (value instanceof Double) {
            return ColumnType.DECIMAL;
        } else if (value instanceof LocalDate) {
            return ColumnType.DATE;
        } else if (value instanceof LocalDateTime) {
            return ColumnType.DATE_TIME;
        }
        throw new IllegalArgumentException("note " + label + ": must be text, a number or a date, is a "
                + value.getClass().getName());
    }

    private static CellValue text(String text) {
        return CellValue.of(ColumnType.TEXT, text);
    }
}
