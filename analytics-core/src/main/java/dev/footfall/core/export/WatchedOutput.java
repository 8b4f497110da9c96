package dev.footfall.core.export;

import java.io.IOException;
import java.io.OutputStream;

/** Ends what must not go on also where a format is written only after all rows are read. */
final class WatchedOutput extends OutputStream {

    private final OutputStream out;
    private final Heartbeat heartbeat;

    WatchedOutput(OutputStream out, Heartbeat heartbeat) {
        this.out = out;
        this.heartbeat = heartbeat;
    }

    @Override
    public void write(int b) throws IOException {
        heartbeat.check();
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        heartbeat.check();
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
