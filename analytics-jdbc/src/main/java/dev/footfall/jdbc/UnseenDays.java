package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.query.Dataset;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which quarters of an hour have events from before there were rollups: the latest days first, some at a time
 * and each with a step along the index, however far they lie apart.
 */
final class UnseenDays {

    private static final String NEXT = "SELECT tenant, seen_from FROM footfall_unseen ORDER BY tenant LIMIT 1";
    private static final String GO_ON = "UPDATE footfall_unseen SET seen_from = :day WHERE tenant = :tenant";
    private static final String SEEN = "DELETE FROM footfall_unseen WHERE tenant = :tenant";

    private final Database database;

    /** @param seenFrom the first day that was looked at already; null: none was */
    private record Unseen(Tenant tenant, @Nullable Integer seenFrom) {}

    UnseenDays(Database database) {
        this.database = database;
    }

    /** Returns at how many days it looked: none if all has been seen. A day is one transaction. */
    int look(int days) {
        int looked = 0;
        while (looked < days && database.read("look for what rollups have not seen", this::isAny)) {
            looked += database.write("see a day", this::look);
        }
        return looked;
    }

    private boolean isAny(Handle handle) {
        return next(handle, "").isPresent();
    }

    private static Optional<Unseen> next(Handle handle, String lock) {
        return handle.createQuery(NEXT + lock)
                .map((row, context) ->
                        new Unseen(Tenant.of(row.getString("tenant")), row.getObject("seen_from", Integer.class)))
                .findOne();
    }

    /** The row is locked: whoever gives up all rollups meanwhile waits, or comes first. */
    private int look(Handle handle) throws SQLException {
        database.dialect().beforeWrite(handle.getConnection());
        Optional<Unseen> unseen = next(handle, " FOR UPDATE");
        return unseen.isPresent() ? look(handle, unseen.get()) : 0;
    }

    private int look(Handle handle, Unseen unseen) {
        Tenant tenant = unseen.tenant();
        Span events = new Span(database.dialect().reader(), tenant, Dataset.EVENT);
        long before = unseen.seenFrom() == null ? Long.MAX_VALUE : unseen.seenFrom() * Quarters.DAY_MILLIS;
        Optional<Long> latest = events.latestBefore(handle, before);
        if (latest.isEmpty()) {
            handle.createUpdate(SEEN).bind("tenant", tenant.id()).execute();
            return 0;
        }
        int day = Quarters.day(latest.get());
        RolledDays.markAll(handle, tenant, day);
        handle.createUpdate(GO_ON).bind("day", day).bind("tenant", tenant.id()).execute();
        return 1;
    }
}
