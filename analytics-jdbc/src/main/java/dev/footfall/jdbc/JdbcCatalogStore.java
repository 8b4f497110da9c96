package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.mapper.RowMapper;
import dev.footfall.thirdparty.jdbi.v3.core.statement.PreparedBatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class JdbcCatalogStore implements CatalogStore {

    private final Supplier<Database> database;

    JdbcCatalogStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Map<String, CatalogAsset> assets(Tenant tenant, Collection<String> ids) {
        return find(CatalogTable.ASSETS, tenant, ids, (row, context) -> CatalogRow.asset(row), CatalogAsset::id);
    }

    @Override
    public Map<String, CatalogUser> users(Tenant tenant, Collection<String> ids) {
        return find(CatalogTable.USERS, tenant, ids, (row, context) -> CatalogRow.user(row), CatalogUser::id);
    }

    private <T> Map<String, T> find(
            CatalogTable table, Tenant tenant, Collection<String> ids, RowMapper<T> mapper, Function<T, String> id) {
        Database db = database.get();
        List<String> possible = possible(ids);
        if (possible.isEmpty()) {
            return Map.of();
        }
        return db.read(
                "find entries of the catalog",
                handle ->
                        WantedIds.bind(handle.createQuery(table.findSql()), tenant.id(), String.class, possible)
                                .map(mapper)
                                .stream()
                                .collect(Collectors.toMap(id, Function.identity())));
    }

    /** Each once, in order, and without those that no database lets us ask for. */
    private static List<String> possible(Collection<String> ids) {
        return ids.stream()
                .filter(id -> !id.isEmpty() && id.length() <= CatalogAsset.MAX_ID_LENGTH)
                .filter(id -> Text.firstUnstorable(id) < 0)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void putAssets(Tenant tenant, Collection<CatalogAsset> assets) {
        put(
                CatalogTable.ASSETS,
                assets.stream().map(asset -> CatalogRow.of(tenant, asset)).toList());
    }

    @Override
    public void putUsers(Tenant tenant, Collection<CatalogUser> users) {
        put(
                CatalogTable.USERS,
                users.stream().map(user -> CatalogRow.of(tenant, user)).toList());
    }

    private void put(CatalogTable table, List<CatalogRow> rows) {
        Database db = database.get();
        if (rows.isEmpty()) {
            return;
        }
        // Whoever changes several rows does so in the order of their ids, so that no two wait for each other.
        Map<String, CatalogRow> byId = new TreeMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        db.write("put entries of the catalog", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            db.dialect().writer().replace(handle.getConnection(), table.rows(), List.copyOf(byId.values()));
            return rows;
        });
    }

    @Override
    public int deleteAssets(Tenant tenant, Collection<String> ids) {
        return delete(CatalogTable.ASSETS, tenant, ids);
    }

    @Override
    public int deleteUsers(Tenant tenant, Collection<String> ids) {
        return delete(CatalogTable.USERS, tenant, ids);
    }

    private int delete(CatalogTable table, Tenant tenant, Collection<String> ids) {
        Database db = database.get();
        List<String> possible = possible(ids);
        if (possible.isEmpty()) {
            return 0;
        }
        return db.write("delete entries of the catalog", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            return delete(handle, table, tenant, possible);
        });
    }

    private static int delete(Handle handle, CatalogTable table, Tenant tenant, List<String> ids) {
        try (PreparedBatch batch = handle.prepareBatch(table.deleteSql())) {
            ids.forEach(id -> batch.bind("tenant", tenant.id()).bind("id", id).add());
            return IntStream.of(batch.execute()).sum();
        }
    }
}
