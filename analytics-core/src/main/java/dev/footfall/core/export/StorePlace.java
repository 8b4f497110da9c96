package dev.footfall.core.export;

import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The store itself, in pieces: any node can hand the file out. */
record StorePlace(ExportStore store) implements ExportPlace {

    @Override
    public ExportOutput begin(ExportJob job) {
        store.deleteChunks(job);
        return new Output(job);
    }

    @Override
    public InputStream open(ExportJob job, ExportFile file) {
        return new ChunkStream(store, job, file.size());
    }

    @Override
    public void delete(ExportJob job) {
        store.deleteChunks(job);
    }

    private final class Output extends ExportOutput {

        private final ExportJob job;
        private final byte[] chunk = new byte[ExportStore.MAX_CHUNK];
        private int filled;
        private int chunks;
        private long size;

        Output(ExportJob job) {
            this.job = job;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int written = 0;
            while (written < length) {
                int piece = Math.min(length - written, chunk.length - filled);
                System.arraycopy(bytes, offset + written, chunk, filled, piece);
                filled += piece;
                written += piece;
                if (filled == chunk.length) {
                    store();
                }
            }
        }

        private void store() {
            store.putChunk(job, chunks++, filled == chunk.length ? chunk : Arrays.copyOf(chunk, filled));
            size += filled;
            filled = 0;
        }

        @Override
        ExportFile finish() {
            if (filled > 0) {
                store();
            }
            return new ExportFile(size, null);
        }

        /** The pieces of what is not finished are deleted with the job, or before its next attempt. */
        @Override
        public void close() throws IOException {}
    }
}
