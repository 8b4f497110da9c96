package dev.footfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of which one part is written by a program; what stands around it is left alone. */
record WrittenReport(String document) {

    static final String BEGIN = "<!-- measured: begin -->";
    static final String END = "<!-- measured: end -->";

    /** The same document with another generated part; at its end if it has none yet. */
    String with(String measured) {
        String part = BEGIN + "\n" + measured.strip() + "\n" + END;
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 && end < 0) {
            return document.stripTrailing() + "\n\n" + part + "\n";
        }
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("one of the marks " + BEGIN + " and " + END + " is missing");
        }
        return document.substring(0, begin) + part + document.substring(end + END.length());
    }

    static void write(Path file, String measured) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "# Measured\n";
        Files.writeString(file, new WrittenReport(before).with(measured));
    }
}
