package dev.footfall.example;

import dev.footfall.StoreUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import javax.sql.DataSource;

/** Runs transactions, and tells what may go well later from what never will. */
record Database(DataSource connections) {

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    interface Reader {
        Reader NONE = row -> {};

        void read(ResultSet row) throws SQLException;
    }

    <T> T transaction(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                run(connection, Reader.NONE, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
                T result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            if (e instanceof SQLNonTransientException && !(e instanceof SQLNonTransientConnectionException)) {
                throw new IllegalStateException("MariaDB refused what it was asked", e);
            }
            throw new StoreUnavailableException("MariaDB cannot answer now", e);
        }
    }

    void run(Reader reader, String sql, Object... values) {
        transaction(connection -> run(connection, reader, sql, values));
    }

    /**
     * Rows come a thousand at a time, all as of one moment. Returns how many were changed; a warning of one is a
     * failure.
     */
    static int run(Connection connection, Reader reader, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1_000);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            ResultSet rows = statement.getResultSet();
            while (rows != null && rows.next()) {
                reader.read(rows);
            }
            if (statement.getUpdateCount() > 0 && statement.getWarnings() != null) {
                throw new SQLDataException("a value was changed", statement.getWarnings());
            }
            return statement.getUpdateCount();
        }
    }
}
