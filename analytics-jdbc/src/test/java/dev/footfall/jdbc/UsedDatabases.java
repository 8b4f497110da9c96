package dev.footfall.jdbc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Stores for tests that come one after the other, each on a database that looks as if it were new: that of a store
 * which was closed, with its connections, and empty again. To make all of that anew takes longer than a short test.
 */
final class UsedDatabases implements AutoCloseable {

    private final Supplier<String> newUrl;
    private final String empty;
    private final Queue<UsedDatabase> free = new ConcurrentLinkedQueue<>();

    private UsedDatabases(Supplier<String> newUrl, String empty) {
        this.newUrl = newUrl;
        this.empty = empty;
    }

    /** Everything is dropped and made once more, a matter of milliseconds there. */
    static UsedDatabases h2(Supplier<String> newUrl) {
        return new UsedDatabases(newUrl, """
                DROP ALL OBJECTS;
                CREATE TABLE footfall_claim (name VARCHAR PRIMARY KEY, owner VARCHAR);
                INSERT INTO footfall_claim VALUES ('migration', NULL);
                """ + MigratedSchema.script("h2"));
    }

    /**
     * Only tables that ever had a row get new files.
     *
     * @param newUrl of schemas with all tables
     */
    static UsedDatabases postgres(Supplier<String> newUrl) {
        return new UsedDatabases(newUrl, """
                DO $$
                DECLARE name text;
                BEGIN
                    FOR name IN SELECT oid::regclass FROM pg_class
                        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                            AND relname <> 'footfall_schema_history' AND pg_relation_size(oid) > 0
                    LOOP EXECUTE 'TRUNCATE ' || name; END LOOP;
                    FOR name IN SELECT format('%I', sequencename) FROM pg_sequences
                        WHERE schemaname = current_schema() AND last_value IS NOT NULL
                    LOOP EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART'; END LOOP;
                    INSERT INTO footfall_rollup_guard VALUES (0);
                END $$
                """);
    }

    /** A store that has its database to itself until it is closed. */
    JdbcStore newStore() {
        UsedDatabase database = free.poll();
        return (database == null ? newDatabase() : database).newStore(free::add);
    }

    private UsedDatabase newDatabase() {
        UsedDatabase made = new UsedDatabase(newUrl.get(), empty);
        made.empty();
        return made;
    }

    /** Of stores that are not closed yet nothing is. */
    @Override
    public void close() {
        free.forEach(UsedDatabase::close);
    }
}
