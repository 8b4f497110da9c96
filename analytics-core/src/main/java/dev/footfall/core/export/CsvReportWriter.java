package dev.footfall.core.export;

import dev.footfall.export.Column;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes headings and rows as RFC 4180 has them, in UTF-8 behind a byte order mark, without which Excel reads something
 * else. Totals and notes have no place there: whoever reads rows would read them as rows.
 */
final class CsvReportWriter implements ReportWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write(BYTE_ORDER_MARK);
        String separator = "";
        for (Column column : table.columns()) {
            csv.append(separator).append(quoted(CellText.harmless(column.name())));
            separator = ",";
        }
        csv.write(LINE_END);
        new TableRows(table).forEach(row -> write(csv, row));
        csv.flush();
    }

    private static void write(Writer csv, List<@Nullable Cell> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                csv.write(',');
            }
            Cell cell = row.get(i);
            if (cell != null) {
                csv.write(cell.isNumber() ? cell.text() : quoted(CellText.harmless(cell.text())));
            } else if (row.size() == 1) {
                // An empty line would be no row.
                csv.write("\"\"");
            }
        }
        csv.write(LINE_END);
    }

    private static String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Quotes also what other programs split at, and blanks that some of them drop. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || c == '"' || c < ' ') {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }
}
