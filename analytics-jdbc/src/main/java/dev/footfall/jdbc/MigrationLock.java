package dev.footfall.jdbc;

import java.sql.SQLException;

/**
 * Lets one node at a time change the schema. It lives on a connection of its own, so that whoever dies lets go of it.
 */
interface MigrationLock extends AutoCloseable {

    /** Takes it unless another node has it; never waits long. */
    boolean tryTake() throws SQLException;

    @Override
    void close();
}
