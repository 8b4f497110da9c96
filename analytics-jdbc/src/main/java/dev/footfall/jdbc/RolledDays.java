package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives up what is rolled up. */
final class RolledDays {

    private static final String MARK_ALL = """
            INSERT INTO footfall_unrolled (tenant, utc_day, quarter)
            SELECT DISTINCT :tenant, CAST(:day AS integer), CAST((occurred_at - :from) / 900000 AS integer)
            FROM footfall_event
            WHERE tenant = :tenant AND occurred_at >= :from AND occurred_at < :to AND NOT bot
            """;

    private static final String DROP_DAY = "DELETE FROM footfall_rolled WHERE tenant = :tenant AND utc_day = :day";

    private static final String DROP_PART =
            "DELETE FROM footfall_rollup WHERE tenant = :tenant AND part = :part AND utc_day = :day";

    private static final String SEE_AGAIN = "INSERT INTO footfall_unseen (tenant) VALUES (:tenant)";

    private static final List<String> TABLES =
            List.of("footfall_rollup", "footfall_rolled", "footfall_unrolled", "footfall_number", "footfall_unseen");

    private RolledDays() {}

    /** All of them: it is to be found out anew what there is to be rolled up. */
    static void dropAll(Handle handle, Dialect dialect) throws SQLException {
        RollupGuard.change(handle);
        for (String table : TABLES) {
            dialect.clear(handle.getConnection(), table);
        }
        JdbcPrivacyStore.tenants(handle)
                .forEach(tenant -> handle.createUpdate(SEE_AGAIN)
                        .bind("tenant", tenant.id())
                        .execute());
    }

    /** Marks all quarters of an hour of a day in which there are events. */
    static void markAll(Handle handle, Tenant tenant, int day) {
        long from = day * Quarters.DAY_MILLIS;
        handle.createUpdate(MARK_ALL)
                .bind("tenant", tenant.id())
                .bind("day", day)
                .bind("from", from)
                .bind("to", from + Quarters.DAY_MILLIS)
                .execute();
    }

    /**
     * Gives up the days of events of people that have been removed, and the numbers of users, visitors and sessions
     * that no other event names, so that nothing of them is left.
     */
    static void forget(Handle handle, Tenant tenant, Collection<Event> removed) {
        RollupGuard.change(handle);
        Set<Integer> days = new TreeSet<>();
        removed.forEach(event -> days.add(Quarters.day(event.occurredAt().toEpochMilli())));
        for (int day : days) {
            if (drop(handle, tenant, day)) {
                markAll(handle, tenant, day);
            }
        }
        forget(handle, tenant, "user_id", Attribute.USER, removed.stream().map(Event::user));
        forget(handle, tenant, "visitor", Attribute.VISITOR, removed.stream().map(Event::visitor));
        forget(
                handle,
                tenant,
                "session_id",
                Attribute.SESSION_ID,
                removed.stream().map(Event::session));
    }

    /** Tells whether it was rolled up; otherwise all its quarters with events are marked already. */
    static boolean drop(Handle handle, Tenant tenant, int day) {
        int rolled = handle.createUpdate(DROP_DAY)
                .bind("tenant", tenant.id())
                .bind("day", day)
                .execute();
        if (rolled > 0) {
            dropParts(handle, tenant, day);
        }
        return rolled > 0;
    }

    private static void dropParts(Handle handle, Tenant tenant, int day) {
        PreparedBatch batch = handle.prepareBatch(DROP_PART);
        DayRoll.PARTS.forEach(part -> batch.bind("tenant", tenant.id())
                .bind("part", part)
                .bind("day", day)
                .add());
        batch.execute();
    }

    private static void forget(
            Handle handle, Tenant tenant, String column, Attribute attribute, Stream<@Nullable String> values) {
        PreparedBatch batch = handle.prepareBatch("DELETE FROM footfall_number WHERE tenant = :tenant AND name = :name"
                + " AND NOT EXISTS (SELECT 1 FROM footfall_event WHERE tenant = :tenant AND " + column
                + " = :value AND NOT bot)");
        values.filter(Objects::nonNull)
                .distinct()
                .forEach(value -> batch.bind("tenant", tenant.id())
                        .bind("name", Numbers.name(attribute, value))
                        .bind("value", value)
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
