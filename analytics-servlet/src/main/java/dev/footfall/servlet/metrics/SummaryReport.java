package dev.footfall.servlet.metrics;

import dev.footfall.access.Access;
import dev.footfall.core.export.ReportWriters;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Handler;
import dev.footfall.servlet.http.Json;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.ReportFile;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.jackson.core.Base64Variants;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.io.IOException;
import java.io.InputStream;

/** {@code POST summary-report}: a spreadsheet with a row for each asset. */
final class SummaryReport implements Handler {

    private static final Logger log = LoggerFactory.getLogger(SummaryReport.class);
    private static final String FORMAT = "xlsx";
    private static final int UNKNOWN_LENGTH = -1;
    private static final int LATER = 5;

    private final BodyReader bodies;
    private final Questions questions;
    private final SummaryTable table;
    private final ReportWriters writers;

    SummaryReport(Surroundings surroundings, Json json, Questions questions) {
        this.bodies = new BodyReader(json, KnownFields.SHARED);
        this.questions = questions;
        this.table = new SummaryTable(questions, surroundings.names(), surroundings.clock());
        this.writers = surroundings.reportWriters();
    }

    @Override
    public void answer(Call call) throws IOException {
        call.require(Access.READ);
        ReportWriter writer = writers.find(FORMAT).orElseThrow(SummaryReport::noWriter);
        Selection selection = questions.selections().read(call, bodies.read(call));
        // Written in full before the answer begins, so that a 200 never breaks off.
        try (ReportFile file = write(writer, table.of(call, selection))) {
            call.exchange()
                    .answer(200, MetricsProblems.envelope(json -> write(json, file.content(), writer.contentType())));
        }
    }

    private static ReportFile write(ReportWriter writer, Table table) {
        try {
            return ReportFile.of(writer, table);
        } catch (IOException e) {
            log.error("A report cannot be written", e);
            throw Problem.unavailable("the report cannot be written now; the server's log tells why", LATER);
        }
    }

    private static void write(JsonGenerator json, InputStream document, String contentType) throws IOException {
        json.writeStartObject();
        json.writeFieldName("document");
        json.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, document, UNKNOWN_LENGTH);
        json.writeStringField("contentType", contentType);
        json.writeEndObject();
    }

    private static Problem noWriter() {
        return Problem.of(
                501,
                "not_implemented",
                "reports need a writer of " + FORMAT + " files: add the module analytics-excel to the application");
    }
}
