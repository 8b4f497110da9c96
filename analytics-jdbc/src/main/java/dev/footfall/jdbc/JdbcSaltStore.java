package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.visitor.SaltStore;
import java.sql.SQLTransactionRollbackException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

final class JdbcSaltStore implements SaltStore {

    private static final String FIND = "SELECT salt FROM footfall_salt WHERE epoch_day = :day";
    private static final String DESTROY = "DELETE FROM footfall_salt WHERE epoch_day < :day";

    private final Supplier<Database> database;

    JdbcSaltStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public byte[] salt(LocalDate day, byte[] candidate) {
        Database db = database.get();
        long epochDay = day.toEpochDay();
        return db.read("find salt", handle -> find(handle, epochDay))
                .orElseGet(() -> db.write("keep salt", handle -> {
                    db.dialect().beforeWrite(handle.getConnection());
                    db.dialect().writer().insertSalt(handle.getConnection(), epochDay, candidate);
                    return find(handle, epochDay)
                            .orElseThrow(() -> new SQLTransactionRollbackException(
                                    "The salt was destroyed while it was asked for", "40001"));
                }));
    }

    @Override
    public void destroyBefore(LocalDate day) {
        Database db = database.get();
        db.write("destroy salts", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return handle.createUpdate(DESTROY).bind("day", day.toEpochDay()).execute();
        });
    }

    private static Optional<byte[]> find(Handle handle, long epochDay) {
        return handle.createQuery(FIND)
                .bind("day", epochDay)
                .map((row, context) -> row.getBytes("salt"))
                .findOne();
    }
}
