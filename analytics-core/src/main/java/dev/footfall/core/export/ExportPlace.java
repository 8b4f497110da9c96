package dev.footfall.core.export;

import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import java.io.IOException;
import java.io.InputStream;

/** Where files are kept until they expire. */
interface ExportPlace {

    /** Begins the file of this attempt; what is left of earlier ones is deleted. */
    ExportOutput begin(ExportJob job) throws IOException;

    /** A finished file from its first byte on. Reading it may throw what the store throws. */
    InputStream open(ExportJob job, ExportFile file) throws IOException;

    /** Deletes what this attempt and earlier ones have left. */
    void delete(ExportJob job) throws IOException;
}
