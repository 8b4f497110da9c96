package dev.footfall.core.export;

import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A directory, which nodes may share. A file has its name only once it is whole. */
record DirectoryPlace(Path directory) implements ExportPlace {

    private static final String UNFINISHED = ".part";

    @Override
    public ExportOutput begin(ExportJob job) throws IOException {
        try {
            Files.createDirectories(directory);
            delete(job);
            return new Output(job);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public InputStream open(ExportJob job, ExportFile file) throws IOException {
        return new UncheckedInput(Files.newInputStream(directory.resolve(String.valueOf(file.name()))));
    }

    @Override
    public void delete(ExportJob job) throws IOException {
        for (int attempt = 1; attempt <= job.attempt(); attempt++) {
            Files.deleteIfExists(directory.resolve(name(job, attempt)));
            Files.deleteIfExists(directory.resolve(name(job, attempt) + UNFINISHED));
        }
    }

    /** Of each attempt its own, so that a slow one never touches what its successor writes. */
    private static String name(ExportJob job, int attempt) {
        return job.id() + "-" + attempt + "." + job.request().format();
    }

    private static ExportFailure trouble(IOException cause) {
        return new ExportFailure("the directory for exports is full, or gone, or cannot be written to", cause);
    }

    private final class Output extends ExportOutput {

        private final String name;
        private final Path unfinished;
        private final FileChannel channel;
        private long size;

        Output(ExportJob job) throws IOException {
            name = name(job, job.attempt());
            unfinished = directory.resolve(name + UNFINISHED);
            channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    size += channel.write(buffer);
                }
            } catch (IOException e) {
                throw trouble(e);
            }
        }

        @Override
        ExportFile finish() throws IOException {
            try {
                channel.force(true);
                channel.close();
                Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                return new ExportFile(size, name);
            } catch (IOException e) {
                throw trouble(e);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
