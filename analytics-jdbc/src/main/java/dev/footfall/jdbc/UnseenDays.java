package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.query.Dataset;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which quarters of an hour have events that are older than rollups, some days of a tenant at a time. */
final class UnseenDays {

    private static final String NEXT = "SELECT tenant, next_day FROM footfall_unseen ORDER BY tenant LIMIT 1";
    private static final String GO_ON = "UPDATE footfall_unseen SET next_day = :day WHERE tenant = :tenant";
    private static final String SEEN = "DELETE FROM footfall_unseen WHERE tenant = :tenant";

    private final Database database;

    private record Unseen(Tenant tenant, @Nullable Integer nextDay) {}

    UnseenDays(Database database) {
        this.database = database;
    }

    /** Returns at how many days it looked: fewer than asked for if there are no others. */
    int look(int days) {
        int looked = 0;
        while (looked < days) {
            Optional<Unseen> unseen = database.read("look for what rollups have not seen", UnseenDays::next);
            if (unseen.isEmpty()) {
                break;
            }
            looked += look(unseen.get(), days - looked);
        }
        return looked;
    }

    private static Optional<Unseen> next(Handle handle) {
        return handle.createQuery(NEXT)
                .map((row, context) -> {
                    int day = row.getInt(2);
                    return new Unseen(Tenant.of(row.getString(1)), row.wasNull() ? null : Integer.valueOf(day));
                })
                .findOne();
    }

    private int look(Unseen unseen, int days) {
        Tenant tenant = unseen.tenant();
        Optional<TimeRange> span = database.read(
                "find the span of a tenant", new Span(database.dialect().reader(), tenant, Dataset.EVENT)::find);
        if (span.isEmpty()) {
            return database.write("see a tenant", handle -> end(handle, tenant));
        }
        Integer next = unseen.nextDay();
        int first = Math.max(RolledTime.firstDay(span.get()), next == null ? Integer.MIN_VALUE : next);
        int last = Math.min(RolledTime.lastDay(span.get()), first + days - 1);
        return database.write("see some days", handle -> {
            database.dialect().beforeWrite(handle.getConnection());
            for (int day = first; day <= last; day++) {
                RolledDays.markAll(handle, tenant, day);
            }
            if (last == RolledTime.lastDay(span.get())) {
                end(handle, tenant);
            } else {
                handle.createUpdate(GO_ON)
                        .bind("day", last + 1)
                        .bind("tenant", tenant.id())
                        .execute();
            }
            return Math.max(1, last - first + 1);
        });
    }

    private int end(Handle handle, Tenant tenant) throws SQLException {
        database.dialect().beforeWrite(handle.getConnection());
        handle.createUpdate(SEEN).bind("tenant", tenant.id()).execute();
        return 1;
    }
}
