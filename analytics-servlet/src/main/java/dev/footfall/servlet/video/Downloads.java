package dev.footfall.servlet.video;

import dev.footfall.audit.AuditAction;
import dev.footfall.core.audit.Audits;
import dev.footfall.core.export.Exports;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.export.ReportWriter;
import dev.footfall.servlet.http.Attachment;
import dev.footfall.servlet.http.Exchange;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Hands out files to whoever has their address. */
final class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);
    private static final Pattern ID = Pattern.compile("exp_[0-9a-f]{32}");
    private static final int SOON = 2;
    private static final int LATER = 10;

    private final Exports exports;
    private final Audits audits;
    private final Clock clock;
    private final ZoneId zone;

    Downloads(Surroundings surroundings) {
        this.exports = surroundings.exports();
        this.audits = surroundings.administration().audits();
        this.clock = surroundings.clock();
        this.zone = surroundings.settings().zone();
    }

    void answer(Exchange exchange, String id) throws IOException {
        exchange.query().requireWellFormed();
        // Whatever else is tried costs the store nothing.
        if (!ID.matcher(id).matches()) {
            throw ExportProblems.unknown();
        }
        ExportJob job = exports.find(id).orElseThrow(ExportProblems::unknown);
        if (!ExportAddress.isOf(job, exchange.query())) {
            throw Problem.forbidden("the address must be the one that the export was given, unchanged");
        }
        ExportFile file = file(job);
        try (InputStream content = open(job, file)) {
            tell(exchange, job);
            exchange.answer(new Attachment(name(job.request()), contentType(job), file.size(), content));
        }
    }

    /** Before a byte is out: who breaks off has some of it. */
    private void tell(Exchange exchange, ExportJob job) {
        if (!"HEAD".equals(exchange.request().getMethod())) {
            audits.recordFirst(
                    job.tenant(), Audits.WHOEVER, AuditAction.EXPORT_DOWNLOADED, job.id(), job.processedRows());
        }
    }

    /** @throws Problem if there is none */
    private ExportFile file(ExportJob job) {
        if (job.state() == ExportState.EXPIRED || !clock.instant().isBefore(job.expiresAt())) {
            throw ExportProblems.expired(job);
        }
        if (job.state() == ExportState.FAILED) {
            throw Problem.of(409, VideoProblems.EXPORT_FAILED, String.valueOf(job.reason()));
        }
        if (job.file() == null) {
            throw Problem.of(409, "ANALYTICS_EXPORT_NOT_READY", "the export is not ready yet")
                    .retryAfter(SOON);
        }
        return job.file();
    }

    private InputStream open(ExportJob job, ExportFile file) {
        try {
            return exports.open(job, file);
        } catch (IOException e) {
            log.warn("The file of {} cannot be read", job, e);
            throw Problem.unavailable("the file cannot be read here and now", LATER);
        }
    }

    private String contentType(ExportJob job) {
        return exports.writers()
                .find(job.request().format())
                .map(ReportWriter::contentType)
                .orElse("application/octet-stream");
    }

    /** As in {@code event-2026-02-01-to-2026-03-02.csv}: the days that the period touches. */
    private String name(ExportRequest request) {
        return request.type() + "-" + day(request.range().from()) + "-to-"
                + day(request.range().to()) + "." + request.format();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
