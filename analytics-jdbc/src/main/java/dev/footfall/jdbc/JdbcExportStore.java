package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Text;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.Update;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

final class JdbcExportStore implements ExportStore {

    private final Supplier<Database> database;
    private final ExportChunks chunks;

    JdbcExportStore(Supplier<Database> database) {
        this.database = database;
        this.chunks = new ExportChunks(database);
    }

    /** Each of those under way has a slot, of which there are only so many: two who take the same one cannot both. */
    @Override
    public boolean create(ExportJob job, int maxProcessing) {
        Database db = database.get();
        return db.write("keep export", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            Set<Integer> taken = handle.createQuery(ExportSql.SLOTS)
                    .bind("tenant", job.tenant().id())
                    .mapTo(Integer.class)
                    .set();
            if (taken.size() >= maxProcessing) {
                return false;
            }
            insert(handle, job, freeSlot(taken, maxProcessing));
            return true;
        });
    }

    /** Any of them, so that those who look at once seldom take the same one. */
    private static int freeSlot(Set<Integer> taken, int slots) {
        List<Integer> free = new ArrayList<>(IntStream.range(0, slots).boxed().toList());
        free.removeAll(taken);
        Collections.shuffle(free);
        return free.get(0);
    }

    private static void insert(Handle handle, ExportJob job, int slot) throws SQLException {
        try (Update insert = handle.createUpdate(ExportSql.INSERT)) {
            ExportRow.bindProgress(ExportRow.bindIdentity(insert, job), job).bind("slot", slot);
            int unused = SqlFaults.orConflict("Somebody else took the slot", insert::execute);
        }
    }

    @Override
    public Optional<ExportJob> find(String id) {
        Database db = database.get();
        return Text.firstUnstorable(id) < 0
                ? db.read(
                        "find export",
                        handle -> handle.createQuery(ExportSql.FIND)
                                .bind("id", id)
                                .map((row, context) -> ExportRow.job(row))
                                .findOne())
                : Optional.empty();
    }

    @Override
    public List<ExportJob> list(Tenant tenant) {
        return database.get()
                .read(
                        "list exports",
                        handle -> handle.createQuery(ExportSql.LIST)
                                .bind("tenant", tenant.id())
                                .map((row, context) -> ExportRow.job(row))
                                .list());
    }

    /** Looks first: who finds nothing again and again writes nothing. */
    @Override
    public Optional<ExportJob> claim(Instant now, Instant until) {
        Database db = database.get();
        long millis = Millis.floor(now);
        return isAny(db, ExportSql.IS_ANY_DUE, millis)
                ? db.write("take up export", handle -> claim(handle, db, millis, until))
                : Optional.empty();
    }

    private static Optional<ExportJob> claim(Handle handle, Database db, long now, Instant until) throws SQLException {
        db.dialect().beforeWrite(handle.getConnection());
        Optional<ExportJob> next = handle.createQuery(ExportSql.NEXT)
                .bind("at", now)
                .map((row, context) -> ExportRow.job(row))
                .findOne();
        return next.map(job -> job.takenUntil(until)).filter(taken -> replace(handle, next.get(), taken));
    }

    @Override
    public boolean replace(ExportJob before, ExportJob after) {
        Database db = database.get();
        return db.write("change export", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return replace(handle, before, after);
        });
    }

    private static boolean replace(Handle handle, ExportJob before, ExportJob after) {
        try (Update update = handle.createUpdate(ExportSql.REPLACE)) {
            return ExportRow.bindProgress(update, after)
                            .bind("id", before.id())
                            .bind("stateBefore", before.state().name())
                            .bind("attemptBefore", before.attempt())
                            .execute()
                    == 1;
        }
    }

    @Override
    public List<ExportJob> expired(Instant by, int limit) {
        return database.get()
                .read(
                        "find expired exports",
                        handle -> handle.createQuery(ExportSql.EXPIRED)
                                .bind("by", Millis.floor(by))
                                .bind("limit", limit)
                                .map((row, context) -> ExportRow.job(row))
                                .list());
    }

    @Override
    public void forget(Instant before) {
        Database db = database.get();
        long millis = Millis.ceil(before);
        if (isAny(db, ExportSql.IS_ANY_FORGOTTEN, millis)) {
            db.write("forget exports", handle -> {
                db.dialect().beforeWrite(handle.getConnection());
                return handle.createUpdate(ExportSql.FORGET).bind("at", millis).execute();
            });
        }
    }

    private static boolean isAny(Database db, String sql, long at) {
        return db.read(
                "look for exports",
                handle -> handle.createQuery(sql)
                        .bind("at", at)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public boolean isEmpty() {
        return database.get()
                .read(
                        "look for exports",
                        handle -> handle.createQuery(ExportSql.ANY)
                                .mapTo(String.class)
                                .findOne()
                                .isEmpty());
    }

    @Override
    public void putChunk(ExportJob job, int number, byte[] bytes) {
        chunks.put(job, number, bytes);
    }

    @Override
    public Optional<byte[]> chunk(ExportJob job, int number) {
        return chunks.find(job, number);
    }

    @Override
    public void deleteChunks(ExportJob job) {
        chunks.delete(job);
    }
}
