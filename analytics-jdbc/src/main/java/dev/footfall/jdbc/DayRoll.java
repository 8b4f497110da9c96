package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.DayCount;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rolls up the marked quarters of an hour of a tenant's day. First the marks are read, then the events, page by page,
 * while others go on: what changes meanwhile brings a mark of its own, which stays. What is found out is written in one
 * short transaction, together with the removal of those marks alone.
 */
final class DayRoll {

    /** All that the days of tenants have. */
    static final List<Integer> PARTS = Stream.of(Rollup.values())
            .flatMap(rollup -> rollup.parts().stream())
            .toList();

    private static final int ATTEMPTS = 3;

    private static final String VERSION =
            "SELECT version FROM footfall_rolled WHERE tenant = :tenant AND utc_day = :day";

    private static final String MARKS =
            "SELECT quarter, mark_no FROM footfall_unrolled WHERE tenant = :tenant AND utc_day = :day";

    private final Database database;
    private final Tenant tenant;
    private final int day;
    private final long end;

    /**
     * What there was when it began.
     *
     * @param version of what is rolled up of the day; null: nothing is
     */
    record Start(long generation, @Nullable Long version, BitSet quarters, List<MarkRow> marks) {}

    /** A mark that was seen. */
    record MarkRow(int quarter, long number) {}

    /** @param end the first quarter of an hour, counted from 1970, that is left alone */
    DayRoll(Database database, Tenant tenant, int day, long end) {
        this.database = database;
        this.tenant = tenant;
        this.day = day;
        this.end = end;
    }

    /** Whoever removes events all the time has to wait for the last attempt. */
    void run() {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (isDone(new Steps.Apart(database))) {
                return;
            }
        }
        boolean unused = database.write("roll up a day", handle -> {
            database.dialect().beforeWrite(handle.getConnection());
            RollupGuard.lock(handle);
            return isDone(new Steps.Together(handle));
        });
    }

    private boolean isDone(Steps steps) {
        Start start = steps.read("look at a day that is not rolled up", this::start);
        if (start.quarters().isEmpty()) {
            return true;
        }
        Map<Rollup, DayCount> counts = new EnumMap<>(Rollup.class);
        Stream.of(Rollup.values()).forEach(rollup -> counts.put(rollup, new DayCount(rollup)));
        return steps.read("read what is rolled up of a day", handle -> keep(handle, counts, start))
                && new DayRows(database, steps, tenant, day, start).tell(counts)
                && steps.write(
                        "roll up a day",
                        handle -> new RolledDay(handle, tenant, day).write(database.dialect(), start, counts));
    }

    /** The marks last: what is rolled up meanwhile is another version. */
    private Start start(Handle handle) {
        long generation = RollupGuard.read(handle);
        Long version = version(handle, tenant, day);
        BitSet quarters = new BitSet();
        List<MarkRow> marks = handle
                .createQuery(MARKS)
                .bind("tenant", tenant.id())
                .bind("day", day)
                .map((row, context) -> new MarkRow(row.getInt(1), row.getLong(2)))
                .stream()
                .filter(mark -> (long) day * Quarters.IN_A_DAY + mark.quarter() < end)
                .toList();
        marks.forEach(mark -> quarters.set(mark.quarter()));
        return new Start(generation, version, quarters, marks);
    }

    static @Nullable Long version(Handle handle, Tenant tenant, int day) {
        return handle.createQuery(VERSION)
                .bind("tenant", tenant.id())
                .bind("day", day)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** Of one version: otherwise layers would be told by the cells of another. */
    private boolean keep(Handle handle, Map<Rollup, DayCount> counts, Start start) throws SQLException {
        if (!Objects.equals(version(handle, tenant, day), start.version())) {
            return false;
        }
        Segments segments = new Segments(database, handle, tenant);
        for (Map.Entry<Rollup, DayCount> entry : counts.entrySet()) {
            segments.readQuarters(
                    entry.getKey(),
                    day,
                    (layer, cells, packed, slots) -> entry.getValue()
                            .keep(
                                    layer,
                                    cells,
                                    packed,
                                    quarter -> !start.quarters().get(quarter)));
        }
        return true;
    }
}
