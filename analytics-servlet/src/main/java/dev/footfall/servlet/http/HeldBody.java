package dev.footfall.servlet.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A body that is held back until it is whole; one that grows too long goes out as it comes. */
final class HeldBody extends OutputStream {

    /** More than any answer has that somebody looks at. */
    static final int MOST_BYTES = 256 << 10;

    private static final int FIRST_BYTES = 1 << 10;

    private final LateBody.Beginning beginning;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(FIRST_BYTES);
    private @Nullable OutputStream begun;

    /** @param beginning of one that grows too long */
    HeldBody(LateBody.Beginning beginning) {
        this.beginning = beginning;
    }

    /** All of it; null if it is on its way. */
    byte @Nullable [] whole() {
        return begun == null ? held.toByteArray() : null;
    }

    @Override
    public void write(int value) throws IOException {
        place(1).write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        place(length).write(bytes, offset, length);
    }

    private OutputStream place(int more) throws IOException {
        if (begun == null && held.size() + more > MOST_BYTES) {
            begun = beginning.begin();
            held.writeTo(begun);
            held.reset();
        }
        return begun == null ? held : begun;
    }
}
