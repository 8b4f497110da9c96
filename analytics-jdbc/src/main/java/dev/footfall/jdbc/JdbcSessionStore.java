package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

final class JdbcSessionStore implements SessionStore {

    private static final String SELECT =
            "SELECT " + Table.SESSION.names() + " FROM footfall_session WHERE tenant = :tenant";

    private static final String FIND = SELECT + " AND id = :id";

    private static final String FIND_BY_VISITOR =
            SELECT + " AND visitor = :visitor AND ended_at >= :from AND started_at <= :to";

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
                                .map((row, context) -> SessionRow.session(row))
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
                                .map((row, context) -> SessionRow.session(row))
                                .stream()
                                .sorted(ORDER)
                                .toList());
    }
}
