package dev.footfall.jdbc;

import java.util.List;

/**
 * A table of catalog entries: tenant and id are its key, and all other columns are text.
 *
 * @param columns those behind the key
 */
record CatalogTable(String table, List<String> columns) {

    static final CatalogTable ASSETS =
            new CatalogTable("footfall_asset", List.of("name", "title", "metadata", "formats"));
    static final CatalogTable USERS = new CatalogTable("footfall_user", List.of("first_name", "last_name"));

    String columnNames() {
        return String.join(", ", columns);
    }

    /** As a join, which is answered id by id. */
    String findSql() {
        return "SELECT id, " + columnNames() + " FROM UNNEST(:ids) AS wanted (wanted_id) JOIN " + table + " ON " + table
                + ".tenant = :tenant AND " + table + ".id = wanted.wanted_id";
    }

    String deleteSql() {
        return "DELETE FROM " + table + " WHERE tenant = :tenant AND id = :id";
    }
}
