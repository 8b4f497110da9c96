package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.query.Slots;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

final class PostgresReader implements Reader {

    @Override
    public String eventsByTime() {
        return "footfall_event";
    }

    @Override
    public String eventsOfOneType() {
        return "footfall_event";
    }

    @Override
    public String eventsByUser() {
        return "footfall_event";
    }

    @Override
    public String eventsByVisitor() {
        return "footfall_event";
    }

    @Override
    public SqlText eventsBySession(String tenant, Collection<String> sessions, List<SqlText> where) {
        where.add(SqlText.of("tenant = ?", tenant));
        where.add(SqlText.of("session_id = ANY(?)", (Object) sessions.toArray(String[]::new)));
        return SqlText.of("footfall_event");
    }

    @Override
    public String eventsByAsset() {
        return "footfall_event";
    }

    @Override
    public SqlText eventsByType(String tenant, Set<String> types, List<SqlText> where) {
        where.add(SqlText.of("footfall_event.tenant = ?", tenant));
        where.add(SqlText.of("type = ANY(?)", (Object) types.toArray(String[]::new)));
        return SqlText.of("footfall_event");
    }

    @Override
    public String byTime(String table, String index) {
        return table;
    }

    @Override
    public String activeDays() {
        return "footfall_active";
    }

    @Override
    public boolean walksIndexesBackwards() {
        return true;
    }

    @Override
    public boolean tellsContainment() {
        return true;
    }

    /**
     * Without an index of its own it reads the tenant's rows. A GIN index (jsonb_path_ops) costs writers 6 % of their
     * rows a second if metadata has few different values, 15 % (23 % in all) if it has many.
     */
    @Override
    public SqlText contains(JsonObject contained) {
        return SqlText.of("metadata @> CAST(? AS jsonb)", JsonText.write(contained));
    }

    /** All columns have the collation "C". */
    @Override
    public String byCodePoint(String column) {
        return column;
    }

    /** Its driver takes a few rows at a time inside a transaction, which we always have. */
    @Override
    public RowStream stream(Connection connection, String sql) throws SQLException {
        return new RowStream(connection, sql);
    }

    @Override
    public SqlText slot(String time, Slots.Cut cut) {
        Long[] begins = cut.stretches().stream()
                .map(stretch -> Millis.ceil(stretch.from()))
                .toArray(Long[]::new);
        Integer[] numbers = cut.stretches().stream().map(Slots.Stretch::slot).toArray(Integer[]::new);
        return SqlText.of(
                "(CAST(? AS int4[]))[width_bucket(" + time + ", CAST(? AS int8[]))]", (Object) numbers, begins);
    }
}
