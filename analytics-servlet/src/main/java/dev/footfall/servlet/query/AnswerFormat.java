package dev.footfall.servlet.query;

import dev.footfall.core.export.ReportWriters;
import dev.footfall.export.ReportWriter;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an answer is wanted as JSON or as a file. */
record AnswerFormat(ReportWriters writers) {

    /** What the writers that we know of write. */
    static final String[] FILES = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

    private static final String CSV = "csv";
    private static final String XLSX = "xlsx";
    private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

    /**
     * Who writes the file: what the query says, else the first that {@code Accept} names and we have.
     *
     * @return null: it is wanted as JSON
     * @throws Problem if nobody writes such files
     */
    @Nullable
    ReportWriter of(Exchange exchange) {
        String format = exchange.query().single("format");
        if (format == null) {
            return accepted(exchange.header("Accept"));
        }
        return switch (format) {
            case "json" -> null;
            case CSV, XLSX -> writers.find(format).orElseThrow(() -> noWriter(format));
            default ->
                throw Problem.invalidRequest("format must be one of json, csv, xlsx, was " + Shown.value(format));
        };
    }

    private @Nullable ReportWriter accepted(@Nullable String header) {
        for (String type : (header == null ? "" : header).split(",", -1)) {
            String bare = bare(type);
            if (JSON.contains(bare)) {
                return null;
            }
            Optional<ReportWriter> writer = Stream.of(CSV, XLSX)
                    .flatMap(format -> writers.find(format).stream())
                    .filter(each -> bare(each.contentType()).equals(bare))
                    .findFirst();
            if (writer.isPresent()) {
                return writer.get();
            }
        }
        return null;
    }

    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static Problem noWriter(String format) {
        return Problem.of(
                501,
                "not_supported",
                "nobody writes " + format + " files here: add the module analytics-excel to the application");
    }
}
