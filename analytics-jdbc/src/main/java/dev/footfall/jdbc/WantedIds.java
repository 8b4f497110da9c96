package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.statement.Query;
import java.util.Collection;
import java.util.Collections;

/**
 * Rows of a tenant by their ids, each looked up by itself. The tenant is joined with the ids: named alone, it would
 * invite H2 to begin with all rows of the tenant and to look for the ids of each.
 */
final class WantedIds {

    private WantedIds() {}

    /** The FROM clause of rows of that table whose column is one of {@code :ids}. */
    static String from(String table, String column) {
        return " FROM UNNEST(:ids, :tenants) AS wanted (wanted_id, wanted_tenant) JOIN " + table + " ON " + table
                + ".tenant = wanted.wanted_tenant AND " + table + "." + column + " = wanted.wanted_id";
    }

    static <T> Query bind(Query query, String tenant, Class<T> type, Collection<T> ids) {
        return query.bindArray("ids", type, ids)
                .bindArray("tenants", String.class, Collections.nCopies(ids.size(), tenant));
    }
}
