package dev.footfall.jdbc;

import java.sql.SQLException;

/**
 * Lets one node at a time change the schema. It lives with its connection, so that whoever dies lets go of it, and lets
 * the schema be changed on that same connection: a host's pool may have no other.
 */
interface MigrationLock extends AutoCloseable {

    /** Takes it unless another node has it; never waits long. */
    boolean tryTake() throws SQLException;

    @Override
    void close();
}
