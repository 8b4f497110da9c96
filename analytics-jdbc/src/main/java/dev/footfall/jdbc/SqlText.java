package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.statement.Query;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement in the making: its text is made of pieces of ours alone, and whatever somebody else says is bound. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static SqlText of(String piece, Object... bound) {
        return new SqlText().add(piece, bound);
    }

    /**
     * Goes on with a piece of text of ours.
     *
     * @param bound a text, a number, an id or an array of such for each question mark in it
     */
    SqlText add(String piece, Object... bound) {
        text.append(piece);
        values.addAll(List.of(bound));
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Goes on with a number of ours, where what is bound would be slow. */
    SqlText literal(long number) {
        text.append(number);
        return this;
    }

    SqlText join(String between, Collection<SqlText> others) {
        String glue = "";
        for (SqlText other : others) {
            add(glue).add(other);
            glue = between;
        }
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    Query bindTo(Query query) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String[] texts) {
                query.bindArray(i, String.class, (Object[]) texts);
            } else {
                query.bind(i, values.get(i));
            }
        }
        return query;
    }

    void bindTo(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Object[] elements) {
                statement.setArray(i + 1, array(statement.getConnection(), elements));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    private static Array array(Connection connection, Object[] elements) throws SQLException {
        String type = elements instanceof String[] ? "varchar" : elements instanceof Integer[] ? "int4" : "int8";
        return connection.createArrayOf(type, elements);
    }
}
