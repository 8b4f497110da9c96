package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;

/** How the steps of some work are done: each by itself, while others go on, or all in one transaction. */
interface Steps {

    /** All of it as of one moment. */
    <T> T read(String name, Work<T> work);

    <T> T write(String name, Work<T> work);

    /** Each step by itself. */
    record Apart(Database database) implements Steps {

        @Override
        public <T> T read(String name, Work<T> work) {
            return database.askOfOneMoment(name, work);
        }

        @Override
        public <T> T write(String name, Work<T> work) {
            return database.write(name, work);
        }
    }

    /** All in the transaction of whoever has a lock that keeps others out. */
    record Together(Handle handle) implements Steps {

        @Override
        public <T> T read(String name, Work<T> work) {
            return write(name, work);
        }

        @Override
        public <T> T write(String name, Work<T> work) {
            try {
                return work.with(handle);
            } catch (SQLException e) {
                throw SqlFaults.translate(name, e);
            }
        }
    }
}
