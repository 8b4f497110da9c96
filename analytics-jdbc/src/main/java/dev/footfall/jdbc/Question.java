package dev.footfall.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** A statement that is hardly ever the same again: it goes past JDBI, which would keep what it makes of its text. */
record Question(Database database, SqlText sql) {

    interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    <T> T ask(Handle handle, Answer<T> answer) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql.text())) {
            statement.setQueryTimeout(database.statementSeconds());
            sql.bindTo(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return answer.of(rows);
            }
        }
    }
}
