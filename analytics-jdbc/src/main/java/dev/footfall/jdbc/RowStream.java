package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement whose rows come a few at a time. */
final class RowStream implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 5000;

    private final PreparedStatement statement;
    private final String undo;

    /** Prepares a statement that streams in any transaction. */
    RowStream(Connection connection, String sql) throws SQLException {
        this(connection, sql, "");
    }

    private RowStream(Connection connection, String sql, String undo) throws SQLException {
        this.undo = undo;
        this.statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED_AT_ONCE);
    }

    /**
     * Prepares a statement that streams only with a setting of the session.
     *
     * @param undo what takes the setting back
     */
    static RowStream with(Connection connection, String sql, String setting, String undo) throws SQLException {
        execute(connection, setting);
        try {
            return new RowStream(connection, sql, undo);
        } catch (Throwable e) {
            execute(connection, undo);
            throw e;
        }
    }

    PreparedStatement statement() {
        return statement;
    }

    @Override
    public void close() throws SQLException {
        Connection connection = statement.getConnection();
        try {
            statement.close();
        } finally {
            if (!undo.isEmpty()) {
                execute(connection, undo);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
