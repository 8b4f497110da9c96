package dev.footfall.jdbc;

import dev.footfall.export.ExportJob;
import java.time.Clock;

/** A program that begins an export without an end, prints its id once some of it is written, and waits to be killed. */
final class CrashingExporter {

    private CrashingExporter() {}

    /** Takes the URL. */
    public static void main(String[] arguments) {
        Exporting node = Exporting.on(arguments[0], Long.MAX_VALUE, Clock.systemUTC());
        ExportJob job = node.begin("number", "csv");
        // What can be read from H2 is on the disk only once its writer goes on, so the second progress proves the
        // first.
        long first = progressAfter(0, node, job);
        progressAfter(first, node, job);
        System.out.println(job.id());
    }

    private static long progressAfter(long rows, Exporting node, ExportJob job) {
        long progress = node.found(job).processedRows();
        while (progress <= rows) {
            Thread.onSpinWait();
            progress = node.found(job).processedRows();
        }
        return progress;
    }
}
