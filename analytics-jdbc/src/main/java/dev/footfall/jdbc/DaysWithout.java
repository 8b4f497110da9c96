package dev.footfall.jdbc;

import dev.footfall.user.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The days of users without events that are being removed: of each only the quarters in which these happened. */
final class DaysWithout {

    private static final String OTHERS = """
            SELECT 1 FROM footfall_event
            WHERE tenant = ? AND user_id = ? AND occurred_at >= ? AND occurred_at < ? AND NOT bot AND type <> ?
            LIMIT 1
            """;

    private static final String KEPT =
            "SELECT morning, afternoon FROM footfall_active WHERE tenant = ? AND utc_day = ? AND user_no = ?";

    private static final String CHANGE =
            "UPDATE footfall_active SET morning = ?, afternoon = ? WHERE tenant = ? AND utc_day = ? AND user_no = ?";

    private static final String DELETE = "DELETE FROM footfall_active WHERE tenant = ? AND utc_day = ? AND user_no = ?";

    private final Connection connection;
    private final List<ActiveRow> days;

    DaysWithout(Connection connection, Removed removed) {
        this.connection = connection;
        this.days = ActiveRow.of(removed.events());
    }

    /** @param numbers of those users whose rows are locked */
    void write(Map<String, Long> numbers) throws SQLException {
        for (ActiveRow day : days) {
            Long number = numbers.get(day.user());
            if (number != null) {
                write(day, number);
            }
        }
    }

    private void write(ActiveRow day, long number) throws SQLException {
        Quarters over = over(day);
        Quarters kept = kept(day, number);
        Quarters left = kept.without(over);
        if (left.equals(Quarters.NONE)) {
            execute(DELETE, day, number);
        } else if (!left.equals(kept)) {
            change(left, day, number);
        }
    }

    /** The quarters in which nothing is left. */
    private Quarters over(ActiveRow day) throws SQLException {
        Quarters over = Quarters.NONE;
        for (int quarter = 0; quarter < Quarters.IN_A_DAY; quarter++) {
            Quarters one = Quarters.of(quarter);
            if (day.quarters().contains(one) && !isLeft(day, quarter)) {
                over = over.and(one);
            }
        }
        return over;
    }

    private boolean isLeft(ActiveRow day, int quarter) throws SQLException {
        long begin = day.day() * Quarters.DAY_MILLIS + quarter * Quarters.MILLIS;
        try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, day.tenant());
            statement.setString(2, day.user());
            statement.setLong(3, begin);
            statement.setLong(4, begin + Quarters.MILLIS);
            statement.setString(5, User.ALERT_SENT);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** In H2 a day may have several rows, which count together. */
    private Quarters kept(ActiveRow day, long number) throws SQLException {
        Quarters kept = Quarters.NONE;
        try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
            bind(statement, 1, day, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept = kept.and(new Quarters(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return kept;
    }

    private void change(Quarters left, ActiveRow day, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.setLong(1, left.morning());
            statement.setLong(2, left.afternoon());
            bind(statement, 3, day, number);
            statement.executeUpdate();
        }
    }

    private void execute(String sql, ActiveRow day, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, day, number);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int index, ActiveRow day, long number) throws SQLException {
        statement.setString(index, day.tenant());
        statement.setInt(index + 1, day.day());
        statement.setLong(index + 2, number);
    }
}
