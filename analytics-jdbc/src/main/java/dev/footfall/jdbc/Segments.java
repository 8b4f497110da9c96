package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.jdbc.rollup.DaySlots;
import dev.footfall.jdbc.rollup.Layer;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads one layer of a tenant's rollups, day by day: of whole days where that will do. */
final class Segments {

    private static final String SELECT = "SELECT utc_day, data FROM footfall_rollup WHERE tenant = ? AND part = ";

    /** Looking for others costs less than reading so many in vain. */
    private static final int SMALL_GAP = 2;

    /** Each may have some hundred kilobytes. */
    private static final int FETCHED_AT_ONCE = 16;

    private final Database database;
    private final Handle handle;
    private final Tenant tenant;
    private final Layer layer;

    interface Taker {
        void take(byte[] packed, DaySlots slots);
    }

    Segments(Database database, Handle handle, Tenant tenant, Layer layer) {
        this.database = database;
        this.handle = handle;
        this.tenant = tenant;
        this.layer = layer;
    }

    void read(Map<Integer, DaySlots> slots, Taker taker) throws SQLException {
        read(slots, true, DaySlots::isOne, taker);
        read(slots, false, day -> !day.isOne() && !day.isNone(), taker);
    }

    /** Those of the quarters of an hour of one day, if there are any. */
    void readQuarters(int day, Consumer<byte[]> taker) throws SQLException {
        read(day, day, false, (same, packed) -> taker.accept(packed));
    }

    private void read(Map<Integer, DaySlots> slots, boolean isOfDays, Predicate<DaySlots> wanted, Taker taker)
            throws SQLException {
        List<Integer> days = slots.keySet().stream()
                .filter(day -> wanted.test(slots.get(day)))
                .sorted()
                .toList();
        for (int from = 0; from < days.size(); ) {
            int to = from + 1;
            while (to < days.size() && days.get(to) - days.get(to - 1) <= SMALL_GAP) {
                to++;
            }
            read(days.get(from), days.get(to - 1), isOfDays, (day, packed) -> {
                DaySlots ofDay = slots.get(day);
                if (ofDay != null && wanted.test(ofDay)) {
                    taker.take(packed, ofDay);
                }
            });
            from = to;
        }
    }

    private interface DayTaker {
        void take(int day, byte[] packed);
    }

    private void read(int first, int last, boolean isOfDays, DayTaker taker) throws SQLException {
        SqlText sql = SqlText.of(SELECT, tenant.id())
                .literal(layer.part(isOfDays))
                .add(" AND utc_day BETWEEN ")
                .literal(first)
                .add(" AND ")
                .literal(last)
                .add(" ORDER BY tenant, part, utc_day, place");
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql.text())) {
            statement.setQueryTimeout(database.statementSeconds());
            statement.setFetchSize(FETCHED_AT_ONCE);
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
