package dev.footfall.core.export;

import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where files are written now, and where earlier settings may have left some. */
final class ExportFiles {

    private final @Nullable ExportPlace directory;
    private final ExportPlace store;

    /** @param directory null: files are kept in the store */
    ExportFiles(@Nullable Path directory, ExportStore store) {
        this.directory = directory == null ? null : new DirectoryPlace(directory);
        this.store = new StorePlace(store);
    }

    ExportOutput begin(ExportJob job) throws IOException {
        return directory == null ? store.begin(job) : directory.begin(job);
    }

    InputStream open(ExportJob job, ExportFile file) throws IOException {
        if (file.name() == null) {
            return store.open(job, file);
        }
        if (directory == null) {
            throw new NoSuchFileException(file.name(), null, "this node has no directory for exports");
        }
        return directory.open(job, file);
    }

    void delete(ExportJob job) throws IOException {
        store.delete(job);
        if (directory != null) {
            directory.delete(job);
        }
    }
}
