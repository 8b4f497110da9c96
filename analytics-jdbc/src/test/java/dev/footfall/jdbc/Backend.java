package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/** The databases that tests run on. */
enum Backend {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        Dialect dialect() {
            return new H2Dialect(true);
        }
    },
    POSTGRES {
        @Override
        String newUrl() {
            return Postgres.newSchema();
        }

        @Override
        Dialect dialect() {
            return new PostgresDialect(Duration.ofSeconds(30), Duration.ofSeconds(40), true);
        }
    };

    /** Of a database, or a schema, with nothing in it. */
    abstract String newUrl();

    abstract Dialect dialect();

    /** As a store of ours opens it that is given the URL: what is in the memory of one H2 is not in the other's. */
    static DataSource dataSource(String url) {
        return new OwnConnections(url, new Properties());
    }

    /** As a host opens it, with drivers of its own. */
    static DataSource hosts(String url) {
        return DataSources.of(() -> DriverManager.getConnection(url));
    }

    /** The number that a query answers. */
    static long number(String url, String sql) {
        return number(dataSource(url), sql);
    }

    static long number(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String url, String sql) {
        execute(dataSource(url), sql);
    }

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
