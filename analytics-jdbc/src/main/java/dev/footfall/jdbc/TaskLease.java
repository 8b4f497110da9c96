package dev.footfall.jdbc;

import dev.footfall.privacy.PrivacyStore;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.time.Instant;

/** Who does a task, and until when nobody else may. */
final class TaskLease {

    private static final String TAKE = """
            UPDATE footfall_lease SET holder = :holder, until_at = :until
            WHERE task = :task AND (holder = :holder OR until_at <= :now OR until_at > :latest)
            """;

    private static final String IS_ANY = "SELECT task FROM footfall_lease WHERE task = :task";

    private static final String INSERT =
            "INSERT INTO footfall_lease (task, holder, until_at) VALUES (:task, :holder, :until)";

    private final Handle handle;
    private final String task;

    TaskLease(Handle handle, String task) {
        this.handle = handle;
        this.task = task;
    }

    boolean take(String holder, Instant now, Instant until) throws SQLException {
        int taken = handle.createUpdate(TAKE)
                .bind("task", task)
                .bind("holder", holder)
                .bind("now", Millis.floor(now))
                .bind("until", Millis.ceil(until))
                .bind("latest", Millis.ceil(now.plus(PrivacyStore.LONGEST_LEASE)))
                .execute();
        if (taken == 1) {
            return true;
        }
        boolean isSomebodys = handle.createQuery(IS_ANY)
                .bind("task", task)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!isSomebodys) {
            insert(holder, Millis.ceil(until));
        }
        return !isSomebodys;
    }

    private void insert(String holder, long until) throws SQLException {
        int unused = SqlFaults.orConflict(
                "Somebody else took the task",
                () -> handle.createUpdate(INSERT)
                        .bind("task", task)
                        .bind("holder", holder)
                        .bind("until", until)
                        .execute());
    }
}
