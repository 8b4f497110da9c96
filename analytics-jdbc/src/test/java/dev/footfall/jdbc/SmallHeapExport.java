package dev.footfall.jdbc;

import dev.footfall.export.ExportJob;
import java.time.Clock;

/** A program that exports into an H2 file, and prints what came of it. */
final class SmallHeapExport {

    private SmallHeapExport() {}

    /** Takes the URL, the type, the format, and how many rows there are of made-up ones. */
    public static void main(String[] arguments) throws InterruptedException {
        try (Exporting node = Exporting.on(arguments[0], Long.parseLong(arguments[3]), Clock.systemUTC())) {
            ExportJob over = node.over(node.begin(arguments[1], arguments[2]));
            System.out.println(over.state() + " " + over.processedRows());
        }
    }
}
