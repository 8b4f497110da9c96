package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.List;

/** A table of catalog entries: tenant and id are its key, and all other columns are text. */
record CatalogTable(Table<CatalogRow> rows) {

    static final CatalogTable ASSETS = of("footfall_asset", "name", "title", "metadata", "formats");
    static final CatalogTable USERS = of("footfall_user", "first_name", "last_name");

    private static CatalogTable of(String name, String... values) {
        List<Column<CatalogRow>> columns = new ArrayList<>();
        columns.add(Column.text("tenant", CatalogRow::tenant));
        columns.add(Column.text("id", CatalogRow::id));
        for (int i = 0; i < values.length; i++) {
            int place = i;
            columns.add(Column.text(values[i], row -> row.values().get(place)));
        }
        return new CatalogTable(new Table<>(name, columns));
    }

    String findSql() {
        return "SELECT " + rows.names() + WantedIds.from(rows.name(), "id");
    }

    String deleteSql() {
        return "DELETE FROM " + rows.name() + " WHERE tenant = :tenant AND id = :id";
    }
}
