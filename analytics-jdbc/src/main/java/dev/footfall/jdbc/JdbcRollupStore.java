package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.rollup.RollupState;
import dev.footfall.rollup.RollupStore;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

final class JdbcRollupStore implements RollupStore {

    private static final String WAITING = """
            SELECT tenant, utc_day FROM footfall_unrolled
            WHERE utc_day < :day OR (utc_day = :day AND quarter < :quarter)
            GROUP BY tenant, utc_day
            ORDER BY tenant, utc_day
            LIMIT :days
            """;

    /** Marks of which there are many, in quarters that cannot be rolled up yet: one of each quarter will do. */
    private static final String REPEATED = """
            SELECT tenant, utc_day, quarter, max(mark_no) FROM footfall_unrolled
            WHERE utc_day > :day OR (utc_day = :day AND quarter >= :quarter)
            GROUP BY tenant, utc_day, quarter
            HAVING count(*) > 100
            """;

    private static final String DROP_REPEATED = """
            DELETE FROM footfall_unrolled
            WHERE tenant = :tenant AND utc_day = :day AND quarter = :quarter AND mark_no < :last
            """;

    private static final String STATE = """
            SELECT (SELECT count(*) FROM footfall_rolled),
                (SELECT count(*) FROM (SELECT DISTINCT tenant, utc_day, quarter FROM footfall_unrolled) AS marked),
                (SELECT count(*) FROM footfall_unseen),
                (SELECT sum(octet_length(data)) FROM footfall_rollup)
            """;

    private final Supplier<Database> database;
    private final Set<TenantDay> troubled = ConcurrentHashMap.newKeySet();

    JdbcRollupStore(Supplier<Database> database) {
        this.database = database;
    }

    /** A day of a tenant. */
    record TenantDay(Tenant tenant, int day) {}

    @Override
    public int roll(Instant until, int days) {
        Database db = database.get();
        long end = Math.floorDiv(Millis.floor(until), Quarters.MILLIS);
        Map<TenantDay, RuntimeException> failed = new LinkedHashMap<>();
        int done = 0;
        while (done + failed.size() < days) {
            List<TenantDay> next = next(db, end, days - done, failed.keySet());
            if (next.isEmpty() && new UnseenDays(db).look(days) == 0) {
                break;
            }
            for (TenantDay each : next) {
                Optional<RuntimeException> fault = roll(db, each, end);
                fault.ifPresent(thrown -> failed.put(each, thrown));
                done += fault.isEmpty() ? 1 : 0;
            }
        }
        dropRepeated(db, end);
        if (!failed.isEmpty()) {
            throw failed.values().iterator().next();
        }
        return done;
    }

    /** A day that cannot be rolled up keeps no other from it. */
    private Optional<RuntimeException> roll(Database db, TenantDay day, long end) {
        try {
            new DayRoll(db, day.tenant(), day.day(), end).run();
            troubled.remove(day);
            return Optional.empty();
        } catch (RuntimeException e) {
            troubled.add(day);
            return Optional.of(e);
        }
    }

    /** Those that could not be rolled up before come last. */
    private List<TenantDay> next(Database db, long end, int days, Set<TenantDay> failed) {
        return waiting(db, end, days + troubled.size()).stream()
                .filter(day -> !failed.contains(day))
                .sorted(Comparator.comparing(troubled::contains))
                .limit(days - (long) failed.size())
                .toList();
    }

    private static List<TenantDay> waiting(Database db, long end, int days) {
        return db.ask(
                "look for what is not rolled up",
                handle -> handle.createQuery(WAITING)
                        .bind("day", Math.floorDiv(end, Quarters.IN_A_DAY))
                        .bind("quarter", Math.floorMod(end, Quarters.IN_A_DAY))
                        .bind("days", days)
                        .map((row, context) -> new TenantDay(Tenant.of(row.getString(1)), row.getInt(2)))
                        .list());
    }

    private record Repeated(String tenant, int day, int quarter, long last) {}

    private static List<Repeated> repeated(Handle handle, long end) {
        return handle.createQuery(REPEATED)
                .bind("day", Math.floorDiv(end, Quarters.IN_A_DAY))
                .bind("quarter", Math.floorMod(end, Quarters.IN_A_DAY))
                .map((row, context) -> new Repeated(row.getString(1), row.getInt(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    /** Nobody rolls up meanwhile: what stays would be taken away. */
    private static void dropRepeated(Database db, long end) {
        if (db.ask("look for marks that say the same", handle -> repeated(handle, end))
                .isEmpty()) {
            return;
        }
        db.write("drop marks that say the same", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            RollupGuard.change(handle);
            repeated(handle, end)
                    .forEach(each -> handle.createUpdate(DROP_REPEATED)
                            .bind("tenant", each.tenant())
                            .bind("day", each.day())
                            .bind("quarter", each.quarter())
                            .bind("last", each.last())
                            .execute());
            return true;
        });
    }

    @Override
    public RollupState state() {
        return database.get()
                .ask(
                        "tell how far rollups are",
                        handle -> handle.createQuery(STATE)
                                .map((row, context) ->
                                        new RollupState(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                                .one());
    }

    @Override
    public void renew() {
        Database db = database.get();
        db.rebuild("give up rollups", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            RolledDays.dropAll(handle, db.dialect());
            return true;
        });
    }

    @Override
    public Optional<String> stamp(Tenant tenant, TimeRange range) {
        return database.get().read("stamp", handle -> new RollupStamp(handle, tenant, range).find());
    }
}
