package dev.footfall.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes tables as files of one format. A plugin names its implementation in
 * {@code META-INF/services/dev.footfall.export.ReportWriter}. Safe for use by many threads.
 */
public interface ReportWriter {

    /** The format's short name, which is also its files' extension: {@code xlsx}. */
    String format();

    /** The format's media type. */
    String contentType();

    /**
     * Writes a table, in a memory that does not grow with its rows; with its totals and notes, where the format has a
     * place for them beside its rows.
     *
     * @param out left open
     * @throws IllegalArgumentException if a row does not fit the columns, naming the row and the column
     * @throws TableTooLargeException if the format cannot hold so much
     * @throws IOException if {@code out} fails
     */
    void write(Table table, OutputStream out) throws IOException;
}
