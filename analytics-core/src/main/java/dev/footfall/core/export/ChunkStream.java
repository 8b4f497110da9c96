package dev.footfall.core.export;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.io.InputStream;

/** A file out of its pieces, with one of them in memory. */
final class ChunkStream extends InputStream {

    private final ExportStore store;
    private final ExportJob job;
    private long left;
    private byte[] chunk = {};
    private int place;
    private int chunks;

    ChunkStream(ExportStore store, ExportJob job, long size) {
        this.store = store;
        this.job = job;
        this.left = size;
    }

    @Override
    public int read() {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (place == chunk.length) {
            int number = chunks++;
            chunk = store.chunk(job, number)
                    .orElseThrow(() -> new IllegalStateException("piece " + number + " of " + job + " is missing"));
            place = 0;
        }
        int piece = (int) Math.min(Math.min(length, chunk.length - place), left);
        System.arraycopy(chunk, place, bytes, offset, piece);
        place += piece;
        left -= piece;
        return piece;
    }
}
