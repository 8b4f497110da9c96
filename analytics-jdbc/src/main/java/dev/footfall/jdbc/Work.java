package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;

/** What is done with a connection. */
@FunctionalInterface
interface Work<T> {

    T with(Handle handle) throws SQLException;
}
