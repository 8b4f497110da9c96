package dev.footfall.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a JVM, with a new schema for whoever asks. */
final class Postgres {

    private static final String MIGRATED = MigratedSchema.script("postgresql");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Postgres() {}

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // The machine does not lose its power here; those tests in which it does have servers of their own.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String newSchema() {
        return newSchema("");
    }

    /** See {@link MigratedSchema}. */
    static String newMigratedSchema() {
        return newSchema(MIGRATED);
    }

    private static String newSchema(String script) {
        String server = Holder.SERVER.getJdbcUrl("postgres", "postgres");
        String schema = "footfall" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema + "; SET search_path TO " + schema + "; " + script);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server + "&currentSchema=" + schema;
    }
}
