package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

final class JdbcSessionStore implements SessionStore {

    private static final String FIND = """
            SELECT tenant, id, visitor, started_at, ended_at, events
            FROM footfall_session
            WHERE tenant = :tenant AND id = :id
            """;

    private static final String FIND_BY_VISITOR = """
            SELECT tenant, id, visitor, started_at, ended_at, events
            FROM footfall_session
            WHERE tenant = :tenant AND visitor = :visitor AND ended_at >= :from AND started_at <= :to
            """;

    /** Sorted here, where text has the same order whatever the database. */
    private static final Comparator<Session> ORDER =
            Comparator.comparing(Session::startedAt).thenComparing(Session::id);

    private final Supplier<Database> database;

    JdbcSessionStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return database.get()
                .read(
                        "find session",
                        handle -> handle.createQuery(FIND)
                                .bind("tenant", tenant.id())
                                .bind("id", id)
                                .map((row, context) -> session(row))
                                .findOne());
    }

    @Override
    public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
        return database.get()
                .read(
                        "find sessions of a visitor",
                        handle -> handle
                                .createQuery(FIND_BY_VISITOR)
                                .bind("tenant", tenant.id())
                                .bind("visitor", visitor)
                                .bind("from", Millis.ceil(from))
                                .bind("to", Millis.floor(to))
                                .map((row, context) -> session(row))
                                .stream()
                                .sorted(ORDER)
                                .toList());
    }

    private static Session session(ResultSet row) throws SQLException {
        throw new SQLException("sessions of " + row.getString("tenant"));
    }
}
