package dev.footfall.jdbc;

import dev.footfall.export.ExportJob;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The pieces of files. */
final class ExportChunks {

    /** H2 holds in memory what a transaction deletes. */
    private static final int DELETED_AT_ONCE = 16;

    private final Supplier<Database> database;

    ExportChunks(Supplier<Database> database) {
        this.database = database;
    }

    void put(ExportJob job, int number, byte[] bytes) {
        Database db = database.get();
        db.write("keep a piece of an export", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            int replaced = handle.createUpdate(ExportSql.DELETE_CHUNK)
                    .bind("id", job.id())
                    .bind("attempt", job.attempt())
                    .bind("place", number)
                    .execute();
            return replaced
                    + handle.createUpdate(ExportSql.INSERT_CHUNK)
                            .bind("id", job.id())
                            .bind("attempt", job.attempt())
                            .bind("place", number)
                            .bind("content", bytes)
                            .execute();
        });
    }

    Optional<byte[]> find(ExportJob job, int number) {
        return database.get()
                .read(
                        "find a piece of an export",
                        handle -> handle.createQuery(ExportSql.CHUNK)
                                .bind("id", job.id())
                                .bind("attempt", job.attempt())
                                .bind("place", number)
                                .map((row, context) -> row.getBytes("content"))
                                .findOne());
    }

    void delete(ExportJob job) {
        Map<Integer, Integer> lastByAttempt =
                database.get().read("list pieces of an export", handle -> list(handle, job));
        lastByAttempt.forEach((attempt, last) -> delete(job.id(), attempt, last));
    }

    private static Map<Integer, Integer> list(Handle handle, ExportJob job) {
        return handle
                .createQuery(ExportSql.ATTEMPTS)
                .bind("id", job.id())
                .bind("attempt", job.attempt())
                .map((row, context) -> Map.entry(row.getInt("attempt"), row.getInt("last")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void delete(String id, int attempt, int last) {
        Database db = database.get();
        for (int first = 0; first <= last; first += DELETED_AT_ONCE) {
            int from = first;
            db.write("delete pieces of an export", handle -> {
                db.dialect().beforeWrite(handle.getConnection());
                return handle.createUpdate(ExportSql.DELETE_CHUNKS)
                        .bind("id", id)
                        .bind("attempt", attempt)
                        .bind("first", from)
                        .bind("last", from + DELETED_AT_ONCE - 1)
                        .execute();
            });
        }
    }
}
