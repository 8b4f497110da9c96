package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.query.Dataset;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
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

    /** Returns at how many days it looked: none if all has been seen. */
    int look(int days) {
        int looked = 0;
        while (looked < days) {
            Optional<Unseen> unseen = database.read("look for what rollups have not seen", UnseenDays::next);
            if (unseen.isEmpty()) {
                return looked;
            }
            looked += look(unseen.get(), days - looked);
        }
        return looked;
    }

    private static Optional<Unseen> next(Handle handle) {
        return handle.createQuery(NEXT)
                .map((row, context) ->
                        new Unseen(Tenant.of(row.getString("tenant")), row.getObject("seen_from", Integer.class)))
                .findOne();
    }

    private int look(Unseen unseen, int days) {
        Tenant tenant = unseen.tenant();
        return database.write("see some days", handle -> {
            database.dialect().beforeWrite(handle.getConnection());
            Span events = new Span(database.dialect().reader(), tenant, Dataset.EVENT);
            long before = unseen.seenFrom() == null ? Long.MAX_VALUE : unseen.seenFrom() * Quarters.DAY_MILLIS;
            int looked = 0;
            Optional<Long> latest = events.latestBefore(handle, before);
            while (latest.isPresent() && looked < days) {
                int day = Quarters.day(latest.get());
                RolledDays.markAll(handle, tenant, day);
                before = day * Quarters.DAY_MILLIS;
                latest = events.latestBefore(handle, before);
                looked++;
            }
            note(handle, tenant, latest.isPresent() ? Integer.valueOf(Quarters.day(before)) : null);
            return looked;
        });
    }

    /** @param seenFrom null: all has been seen */
    private static void note(Handle handle, Tenant tenant, @Nullable Integer seenFrom) {
        if (seenFrom == null) {
            handle.createUpdate(SEEN).bind("tenant", tenant.id()).execute();
        } else {
            handle.createUpdate(GO_ON)
                    .bind("day", seenFrom)
                    .bind("tenant", tenant.id())
                    .execute();
        }
    }
}
