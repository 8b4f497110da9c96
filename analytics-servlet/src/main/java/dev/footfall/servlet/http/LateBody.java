package dev.footfall.servlet.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A body of which nothing is said before its first byte, so that until then the answer may be another one. */
final class LateBody extends OutputStream {

    private final Beginning beginning;
    private @Nullable OutputStream begun;

    LateBody(Beginning beginning) {
        this.beginning = beginning;
    }

    private OutputStream out() throws IOException {
        if (begun == null) {
            begun = beginning.begin();
        }
        return begun;
    }

    @Override
    public void write(int value) throws IOException {
        out().write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            out().write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (begun != null) {
            begun.flush();
        }
    }

    /** Begins to answer. */
    @FunctionalInterface
    interface Beginning {

        OutputStream begin() throws IOException;
    }
}
