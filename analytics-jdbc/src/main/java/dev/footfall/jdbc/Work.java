package dev.footfall.jdbc;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** What is done with a connection. */
@FunctionalInterface
interface Work<T> {

    T with(Handle handle) throws SQLException;
}
