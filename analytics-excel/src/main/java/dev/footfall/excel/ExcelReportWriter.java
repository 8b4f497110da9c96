package dev.footfall.excel;

import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a table as an {@code .xlsx} workbook: one sheet for the rows and their totals, one for the notes. Rows wait in
 * a compressed temporary file, which is gone when the writing ends, however it ends; nothing reaches the stream before
 * all rows are read, so that a table which fails leaves it untouched.
 */
public final class ExcelReportWriter implements ReportWriter {

    private final QuietLogging logging = new QuietLogging();

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String contentType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        logging.ensure();
        try (ReportWorkbook workbook = new ReportWorkbook(table.name())) {
            new TableSheet(workbook, table).write();
            new NotesSheet(workbook, table).write();
            OutputStream buffered = new BufferedOutputStream(out);
            workbook.writeTo(buffered);
            buffered.flush();
        }
    }
}
