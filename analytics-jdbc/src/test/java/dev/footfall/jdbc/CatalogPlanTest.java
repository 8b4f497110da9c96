package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.catalog.CatalogUser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names are asked for with every answer, so that a catalog's size must not matter. */
class CatalogPlanTest {

    @ParameterizedTest
    @EnumSource(Backend.class)
    void entriesAreFoundIdById(Backend backend) throws SQLException {
        String url = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            store.catalog()
                    .putUsers(
                            Events.SHOP,
                            IntStream.range(0, 5_000)
                                    .mapToObj(i -> new CatalogUser("user-" + i, "Ada", null))
                                    .toList());
            if (backend == Backend.POSTGRES) {
                Backend.execute(url, "ANALYZE footfall_user");
            }
            String plan = plan(url, CatalogTable.USERS.findSql());

            assertThat(plan)
                    .containsAnyOf("Index Scan using footfall_user_pkey", "ID = WANTED.WANTED_ID")
                    .doesNotContain("Seq Scan on footfall_user", "tableScan");
        }
    }

    private static String plan(String url, String sql) throws SQLException {
        String positional = sql.replace(":ids", "?").replace(":tenants", "?");
        try (Connection connection = Backend.dataSource(url).getConnection();
                PreparedStatement statement = connection.prepareStatement("EXPLAIN " + positional)) {
            statement.setArray(1, connection.createArrayOf("varchar", new Object[] {"user-1", "user-2"}));
            statement.setArray(2, connection.createArrayOf("varchar", new Object[] {"shop", "shop"}));
            StringJoiner plan = new StringJoiner("\n");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            return plan.toString();
        }
    }
}
