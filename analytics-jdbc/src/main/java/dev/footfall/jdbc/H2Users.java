package dev.footfall.jdbc;

import dev.footfall.user.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * H2: most of what events tell of users is known already, and a look at what is known costs a fraction of a MERGE. Who
 * was told so by another node meanwhile is not passed over: MERGE looks again.
 */
final class H2Users {

    /** The tenants are joined with the ids, so that H2 looks up one after the other. */
    static final String KNOWN = "SELECT " + Table.USER.names()
            + " FROM UNNEST(?, ?) AS wanted (wanted_tenant, wanted_id) JOIN footfall_known_user"
            + " ON footfall_known_user.tenant = wanted.wanted_tenant AND footfall_known_user.id = wanted.wanted_id";

    static final String KNOWN_DAYS = """
            SELECT wanted_place, footfall_known_user.user_no, morning, afternoon
            FROM UNNEST(?, ?, ?, ?) AS wanted (wanted_place, wanted_tenant, wanted_day, wanted_id)
            JOIN footfall_known_user
                ON footfall_known_user.tenant = wanted.wanted_tenant AND footfall_known_user.id = wanted.wanted_id
            LEFT JOIN footfall_active
                ON footfall_active.tenant = wanted.wanted_tenant AND footfall_active.utc_day = wanted.wanted_day
                AND footfall_active.user_no = footfall_known_user.user_no
            """;

    private static final String MARK = """
            MERGE INTO footfall_active AS kept
            USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT)))
                AS excluded (tenant, utc_day, user_no, morning, afternoon)
            ON kept.tenant = excluded.tenant AND kept.utc_day = excluded.utc_day AND kept.user_no = excluded.user_no
            WHEN MATCHED THEN UPDATE SET
                morning = BITOR(kept.morning, excluded.morning), afternoon = BITOR(kept.afternoon, excluded.afternoon)
            WHEN NOT MATCHED THEN INSERT (tenant, utc_day, user_no, morning, afternoon)
                VALUES (excluded.tenant, excluded.utc_day, excluded.user_no, excluded.morning, excluded.afternoon)
            """;

    private H2Users() {}

    /** Those that tell anything new. */
    static List<UserRow> telling(Connection connection, List<UserRow> changes) throws SQLException {
        if (changes.isEmpty()) {
            return changes;
        }
        Map<UserRow.Key, User> known = known(connection, changes);
        return changes.stream()
                .filter(change -> {
                    User user = known.get(change.key());
                    return user == null || !user.merge(change.user()).equals(user);
                })
                .toList();
    }

    private static Map<UserRow.Key, User> known(Connection connection, List<UserRow> wanted) throws SQLException {
        Map<UserRow.Key, User> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            texts(statement, 1, wanted.stream().map(UserRow::tenant).toList());
            texts(statement, 2, wanted.stream().map(UserRow::id).toList());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    User user = UserRow.user(rows);
                    known.put(new UserRow(user).key(), user);
                }
            }
        }
        return known;
    }

    static void markActive(Connection connection, List<ActiveRow> days) throws SQLException {
        List<Marked> marked = days.isEmpty() ? List.of() : fresh(connection, days);
        if (marked.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(MARK)) {
            for (Marked each : marked) {
                statement.setString(1, each.row().tenant());
                statement.setInt(2, each.row().day());
                statement.setLong(3, each.number());
                statement.setLong(4, each.row().quarters().morning());
                statement.setLong(5, each.row().quarters().afternoon());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A day with the number of its user. */
    private record Marked(ActiveRow row, long number) {}

    private static List<Marked> fresh(Connection connection, List<ActiveRow> days) throws SQLException {
        List<Marked> marked = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN_DAYS)) {
            array(statement, 1, "int4", IntStream.range(0, days.size()).boxed().toArray());
            texts(statement, 2, days.stream().map(ActiveRow::tenant).toList());
            array(statement, 3, "int4", days.stream().map(ActiveRow::day).toArray());
            texts(statement, 4, days.stream().map(ActiveRow::user).toList());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ActiveRow row = days.get(rows.getInt(1));
                    if (!new Quarters(rows.getLong(3), rows.getLong(4)).contains(row.quarters())) {
                        marked.add(new Marked(row, rows.getLong(2)));
                    }
                }
            }
        }
        return marked;
    }

    private static void texts(PreparedStatement statement, int index, List<String> texts) throws SQLException {
        array(statement, index, "varchar", texts.toArray());
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
