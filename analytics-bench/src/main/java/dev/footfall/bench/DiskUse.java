package dev.footfall.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table or an index of ours takes on disk.
 *
 * @param name of the table, or of the index with that of its table before it
 */
record DiskUse(String name, long bytes) {

    private static final String SIZES = """
            SELECT c.relname AS name, pg_table_size(c.oid) AS bytes FROM pg_class c
            WHERE c.relkind IN ('r', 'm') AND c.relname LIKE 'footfall%'
            UNION ALL
            SELECT t.relname || ' / ' || i.relname, pg_relation_size(i.oid) FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
            WHERE i.relkind = 'i' AND t.relname LIKE 'footfall%'
            ORDER BY bytes DESC
            """;

    /** Of PostgreSQL, the largest first. */
    static List<DiskUse> of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            List<DiskUse> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new DiskUse(rows.getString(1), rows.getLong(2)));
            }
            return all;
        }
    }

    static long sum(List<DiskUse> all) {
        return all.stream().mapToLong(DiskUse::bytes).sum();
    }
}
