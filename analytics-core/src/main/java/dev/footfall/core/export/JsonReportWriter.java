package dev.footfall.core.export;

import dev.footfall.export.Column;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an array of objects, each on a line of its own, with the headings as names; every name is always there. */
final class JsonReportWriter implements ReportWriter {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json;charset=UTF-8";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        // Not closed if it fails: nobody must think that what there is, is whole.
        JsonGenerator json = JsonText.FACTORY.createGenerator(out);
        json.setPrettyPrinter(new Lines());
        json.writeStartArray();
        new TableRows(table).forEach(row -> write(json, table.columns(), row));
        json.writeEndArray();
        json.close();
        out.flush();
    }

    private static void write(JsonGenerator json, List<Column> columns, List<@Nullable Cell> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            Cell cell = row.get(i);
            if (cell == null) {
                json.writeNull();
            } else if (cell.isNumber()) {
                json.writeNumber(cell.text());
            } else {
                json.writeString(cell.text());
            }
        }
        json.writeEndObject();
    }

    /** The only array is that of the rows. */
    private static final class Lines extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            json.writeRaw("\n]");
        }
    }
}
