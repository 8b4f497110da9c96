package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that can be seen of a schema and of what is in it, but for the times at which migrations were made. */
final class Contents {

    /** What is in the tables is told by how much it is. */
    private static final String POSTGRES = """
            SELECT concat_ws(' ', table_name, ordinal_position, column_name, data_type, is_nullable, column_default,
                    collation_name, identity_generation)
                FROM information_schema.columns WHERE table_schema = current_schema()
            UNION ALL SELECT regexp_replace(indexdef, 'footfall[0-9]+\\.', '')
                FROM pg_indexes WHERE schemaname = current_schema()
            UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
                FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
            UNION ALL SELECT concat_ws(' ', sequencename, last_value)
                FROM pg_sequences WHERE schemaname = current_schema()
            UNION ALL SELECT concat_ws(' ', relname, relkind, reloptions, pg_relation_size(oid))
                FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind <> 'i'
            UNION ALL SELECT concat_ws(' ', version, description, checksum) FROM footfall_schema_history
            """;

    private Contents() {}

    static List<String> of(Backend backend, String url) {
        return backend == Backend.H2 ? read(url, "SCRIPT NOPASSWORDS") : read(url, POSTGRES);
    }

    private static List<String> read(String url, String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = Backend.dataSource(url).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                lines.add(row.getString(1).replaceAll(", [0-9]+, [0-9]+\\)", ", some time)"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }
}
