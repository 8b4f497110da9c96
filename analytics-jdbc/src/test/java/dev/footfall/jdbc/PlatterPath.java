package dev.footfall.jdbc;

import dev.footfall.thirdparty.h2.store.fs.FileBaseDefault;
import dev.footfall.thirdparty.h2.store.fs.FilePath;
import dev.footfall.thirdparty.h2.store.fs.FilePathWrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of H2 under {@code platter:}, each with a {@link Platter}. Public because H2 makes more of them. */
public final class PlatterPath extends FilePathWrapper {

    private static final Map<String, Platter> PLATTERS = new ConcurrentHashMap<>();

    static void register() {
        FilePath.register(new PlatterPath());
    }

    static Platter of(String file) {
        return PLATTERS.computeIfAbsent(file, name -> new Platter());
    }

    @Override
    public String getScheme() {
        return "platter";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode), of(getBase().toString()));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;
        private final Platter platter;

        Channel(FileChannel file, Platter platter) {
            this.file = file;
            this.platter = platter;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int written = file.write(source, position);
            platter.write(position, Arrays.copyOf(bytes, written));
            return written;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
            platter.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            platter.force();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
