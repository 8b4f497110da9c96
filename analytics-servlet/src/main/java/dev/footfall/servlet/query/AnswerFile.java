package dev.footfall.servlet.query;

import dev.footfall.export.ReportWriter;
import dev.footfall.export.TableTooLargeException;
import dev.footfall.servlet.http.Attachment;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.ReportFile;
import dev.footfall.servlet.model.Words;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Sends an answer as a file. */
final class AnswerFile {

    private static final Logger log = LoggerFactory.getLogger(AnswerFile.class);
    private static final int LATER = 5;

    private AnswerFile() {}

    /**
     * Written in full before the answer begins, so that a 200 never breaks off.
     *
     * @throws IOException if the client is gone
     */
    static void send(Exchange exchange, ReportWriter writer, QueryAnswer answer, KnownNames names) throws IOException {
        try (ReportFile file = write(writer, answer, names)) {
            String name = name(answer) + "." + writer.format();
            exchange.answer(new Attachment(name, writer.contentType(), file.length(), file.content()));
        }
    }

    private static ReportFile write(ReportWriter writer, QueryAnswer answer, KnownNames names) {
        try {
            return ReportFile.of(writer, AnswerTable.of(answer, names));
        } catch (TableTooLargeException e) {
            throw Problem.invalidRequest("the file would be too large for its format: ask for fewer rows");
        } catch (IOException e) {
            log.error("A file cannot be written", e);
            throw Problem.unavailable("the file cannot be written now; the server's log tells why", LATER);
        }
    }

    /** As in {@code event-day-2026-02-01-to-2026-03-02}: the days that the range touches. */
    private static String name(QueryAnswer answer) {
        List<String> words = new ArrayList<>();
        words.add(Words.word(answer.query().dataset()));
        answer.query().dimensions().forEach(dimension -> words.add(Words.word(dimension)));
        TimeRange range = answer.query().range();
        if (!range.equals(TimeRange.ALL)) {
            ZoneId zone = answer.query().zone();
            words.add(LocalDate.ofInstant(range.from(), zone) + "-to-"
                    + LocalDate.ofInstant(range.to().minusMillis(1), zone));
        }
        return String.join("-", words);
    }
}
