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
        while (node.found(job).processedRows() == 0) {
            Thread.onSpinWait();
        }
        System.out.println(job.id());
    }
}
