package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.Cells;
import dev.footfall.jdbc.rollup.DaySlots;
import dev.footfall.jdbc.rollup.Layer;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads rollups of a tenant, some days at a time: of whole days where that will do. */
final class Segments {

    private static final String SELECT = "SELECT utc_day, data FROM footfall_rollup WHERE tenant = ? AND part = ";

    /** Looking for others costs less than reading so many in vain. */
    private static final int SMALL_GAP = 2;

    /** So many days are in memory at most. */
    private static final int DAYS_AT_ONCE = 16;

    private final Database database;
    private final Handle handle;
    private final Tenant tenant;

    interface Taker {
        void take(Layer layer, Cells cells, byte[] packed, DaySlots slots);
    }

    private interface DayTaker {
        void take(int day, byte[] packed);
    }

    Segments(Database database, Handle handle, Tenant tenant) {
        this.database = database;
        this.handle = handle;
        this.tenant = tenant;
    }

    void read(Rollup rollup, Collection<Layer> layers, Map<Integer, DaySlots> slots, Taker taker) throws SQLException {
        for (List<Integer> days : stretches(slots, DaySlots::isOne)) {
            read(rollup, layers, true, days, slots, taker);
        }
        for (List<Integer> days : stretches(slots, day -> !day.isOne() && !day.isNone())) {
            read(rollup, layers, false, days, slots, taker);
        }
    }

    /** Those of the quarters of an hour of one day, if there are any. */
    void readQuarters(Rollup rollup, int day, Taker taker) throws SQLException {
        read(rollup, rollup.layers(), false, List.of(day), Map.of(day, new DaySlots()), taker);
    }

    /** Days that are read together. */
    private static List<List<Integer>> stretches(Map<Integer, DaySlots> slots, Predicate<DaySlots> wanted) {
        List<List<Integer>> stretches = new ArrayList<>();
        int last = 0;
        for (int day : slots.keySet().stream().sorted().toList()) {
            if (!wanted.test(Objects.requireNonNull(slots.get(day)))) {
                continue;
            }
            List<Integer> open = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            if (open.isEmpty() || open.size() == DAYS_AT_ONCE || day - last > SMALL_GAP) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(day);
            last = day;
        }
        return stretches;
    }

    private void read(
            Rollup rollup,
            Collection<Layer> layers,
            boolean isOfDays,
            List<Integer> days,
            Map<Integer, DaySlots> slots,
            Taker taker)
            throws SQLException {
        Map<Integer, Cells> cells = new HashMap<>();
        Set<Integer> wanted = Set.copyOf(days);
        read(rollup.cellsPart(), days, (day, packed) -> {
            if (wanted.contains(day)) {
                cells.put(day, new Cells(rollup, packed));
            }
        });
        for (Layer layer : layers) {
            read(layer.part(isOfDays), days, (day, packed) -> {
                Cells ofDay = cells.get(day);
                if (ofDay != null) {
                    taker.take(layer, ofDay, packed, Objects.requireNonNull(slots.get(day)));
                }
            });
        }
    }

    private void read(int part, List<Integer> days, DayTaker taker) throws SQLException {
        SqlText sql = SqlText.of(SELECT, tenant.id())
                .literal(part)
                .add(" AND utc_day BETWEEN ")
                .literal(days.get(0))
                .add(" AND ")
                .literal(days.get(days.size() - 1))
                .add(" ORDER BY tenant, part, utc_day, place");
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql.text())) {
            statement.setQueryTimeout(database.statementSeconds());
            statement.setFetchSize(DAYS_AT_ONCE);
            sql.bindTo(statement);
            try (ResultSet rows = statement.executeQuery()) {
                putTogether(rows, taker);
            }
        }
    }

    private static void putTogether(ResultSet rows, DayTaker taker) throws SQLException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        int day = 0;
        while (rows.next()) {
            if (pieces.size() > 0 && rows.getInt(1) != day) {
                taker.take(day, pieces.toByteArray());
                pieces.reset();
            }
            day = rows.getInt(1);
            pieces.writeBytes(rows.getBytes(2));
        }
        if (pieces.size() > 0) {
            taker.take(day, pieces.toByteArray());
        }
    }
}
