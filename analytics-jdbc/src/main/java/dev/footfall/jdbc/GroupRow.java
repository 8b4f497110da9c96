package dev.footfall.jdbc;

import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link AggregateSql#groups}. */
record GroupRow(StoreQuery query) {

    List<StoreRow> list(ResultSet rows) throws SQLException {
        List<StoreRow> groups = new ArrayList<>();
        while (rows.next()) {
            groups.add(group(rows));
        }
        return groups;
    }

    private StoreRow group(ResultSet row) throws SQLException {
        int column = 1;
        long slot = query.slots().equals(Slots.NONE) ? 0 : row.getLong(column++);
        List<@Nullable String> keys = new ArrayList<>(query.dimensions().size());
        for (int i = 0; i < query.dimensions().size(); i++) {
            keys.add(row.getString(column++));
        }
        List<@Nullable Double> values = new ArrayList<>(query.measures().size());
        for (int i = 0; i < query.measures().size(); i++) {
            double value = row.getDouble(column++);
            values.add(row.wasNull() ? null : Double.valueOf(value));
        }
        return new StoreRow(slot, keys, values);
    }
}
