package dev.footfall.servlet.http;

import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A report on disk, until it is closed: nobody else can find it, and where the system allows that it is gone with the
 * process too.
 */
public record ReportFile(SeekableByteChannel channel) implements Closeable {

    /**
     * Writes the whole table.
     *
     * @throws IOException if there is no place for it
     */
    public static ReportFile of(ReportWriter writer, Table table) throws IOException {
        ReportFile file = new ReportFile(open());
        try {
            file.write(writer, table);
            return file;
        } catch (IOException | RuntimeException | Error e) {
            try (file) {
                throw e;
            }
        }
    }

    private static SeekableByteChannel open() throws IOException {
        Path path = Files.createTempFile("footfall-report-", ".tmp");
        try {
            return Files.newByteChannel(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private void write(ReportWriter writer, Table table) throws IOException {
        // Not closed: that would close, and so delete, the file.
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        writer.write(table, out);
        out.flush();
    }

    /** In bytes. */
    public long length() throws IOException {
        return channel.size();
    }

    /** From the first byte on. */
    public InputStream content() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
