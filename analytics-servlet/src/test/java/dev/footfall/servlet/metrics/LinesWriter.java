package dev.footfall.servlet.metrics;

import dev.footfall.export.Column;
import dev.footfall.export.Note;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as lines that a test can read. */
class LinesWriter implements ReportWriter {

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
        line(out, table.name());
        line(out, table.columns().stream().map(Column::name).collect(Collectors.joining("|")));
        for (List<?> row : table.rows()) {
            line(out, row.stream().map(String::valueOf).collect(Collectors.joining("|")));
        }
        for (Note note : table.notes()) {
            line(out, note.label() + "=" + note.value());
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
