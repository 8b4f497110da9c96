package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A statement that is hardly ever the same again: it goes past JDBI, which would keep what it makes of its text. */
record Question(Database database, SqlText sql) {

    interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    <T> T ask(Handle handle, Answer<T> answer) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql.text())) {
            return ask(statement, answer);
        }
    }

    private <T> T ask(PreparedStatement statement, Answer<T> answer) throws SQLException {
        statement.setQueryTimeout(database.statementSeconds());
        sql.bindTo(statement);
        try (ResultSet rows = statement.executeQuery()) {
            return answer.of(rows);
        }
    }

    /** The same for many rows, which come a few at a time, and are nowhere all together. */
    <T> T stream(Handle handle, Answer<T> answer) throws SQLException {
        try (RowStream stream = database.dialect().reader().stream(handle.getConnection(), sql.text())) {
            return ask(stream.statement(), answer);
        }
    }
}
