package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.DayCount;
import dev.footfall.jdbc.rollup.Layer;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Writes what was found out about a day, unless somebody else came first. */
record RolledDay(Handle handle, Tenant tenant, int day) {

    private static final String INSERT = "INSERT INTO footfall_rollup (tenant, part, utc_day, place, data)"
            + " VALUES (:tenant, :part, :day, :place, :data)";

    private static final String BEGIN =
            "INSERT INTO footfall_rolled (tenant, utc_day, version) VALUES (:tenant, :day, :version)";

    /** What H2 has in one value without putting it aside. */
    private static final int PIECE = 200_000;

    /** Whether it was written. */
    boolean write(Dialect dialect, DayRoll.Start start, Map<Rollup, DayCount> counts) throws SQLException {
        dialect.beforeWrite(handle.getConnection());
        if (!RollupGuard.isStill(handle, start.generation())
                || !Objects.equals(DayRoll.version(handle, tenant, day), start.version())) {
            return false;
        }
        RolledDays.drop(handle, tenant, day);
        if (counts.values().stream().anyMatch(count -> !count.isEmpty())) {
            handle.createUpdate(BEGIN)
                    .bind("tenant", tenant.id())
                    .bind("day", day)
                    .bind("version", ThreadLocalRandom.current().nextLong())
                    .execute();
            counts.forEach(this::insert);
        }
        dialect.writer().deleteMarks(handle.getConnection(), tenant.id(), day, start.marks());
        return true;
    }

    private void insert(Rollup rollup, DayCount count) {
        if (count.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        add(batch, rollup.cellsPart(), count.packCells());
        for (Layer layer : rollup.layers()) {
            add(batch, layer.part(false), count.pack(layer, false));
            add(batch, layer.part(true), count.pack(layer, true));
        }
        batch.execute();
    }

    private void add(PreparedBatch batch, int part, byte[] packed) {
        for (int from = 0; from < packed.length; from += PIECE) {
            batch.bind("tenant", tenant.id())
                    .bind("part", part)
                    .bind("day", day)
                    .bind("place", from / PIECE)
                    .bind("data", Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PIECE)))
                    .add();
        }
    }
}
