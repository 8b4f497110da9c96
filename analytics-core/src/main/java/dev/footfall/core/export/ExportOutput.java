package dev.footfall.core.export;

import dev.footfall.export.ExportFile;
import java.io.IOException;
import java.io.OutputStream;

/** A file in the making; closed before it is finished, it is no more. */
abstract class ExportOutput extends OutputStream {

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    /** Makes it whole, on disk, for others to see. */
    abstract ExportFile finish() throws IOException;

    @Override
    public abstract void close() throws IOException;
}
