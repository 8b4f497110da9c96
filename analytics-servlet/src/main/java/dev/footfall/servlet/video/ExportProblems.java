package dev.footfall.servlet.video;

import dev.footfall.export.ExportJob;
import dev.footfall.servlet.http.Problem;

/** Exports that are not there. */
final class ExportProblems {

    private ExportProblems() {}

    static Problem unknown() {
        return VideoProblems.unknown("there is no such export, or no more");
    }

    static Problem expired(ExportJob job) {
        return Problem.of(410, "ANALYTICS_EXPORT_EXPIRED", "the export expired at " + job.expiresAt());
    }
}
