package dev.footfall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How rows of a table are read by the ids that its tenants have given them.
 *
 * @param columns as a SELECT lists them
 */
record Lookup<R>(String table, String columns, Mapping<R> mapping) {

    /** Makes something of a row. */
    interface Mapping<R> {
        R of(ResultSet row) throws SQLException;
    }
}
