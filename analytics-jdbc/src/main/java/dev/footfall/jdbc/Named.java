package dev.footfall.jdbc;

import dev.footfall.event.EventCursor;
import dev.footfall.privacy.Subject;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events about a person: those that name it, and of their sessions those that name nobody. What is in no
 * index, the events of a visitor and what robots did in a session, may take a look at all events of the tenant.
 */
final class Named {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Handle handle;
    private final Reader reader;
    private final Subject subject;
    private final String column;

    /** An event by where it stands in lists, and its session. */
    record Place(EventCursor cursor, @Nullable String session) {

        UUID id() {
            return cursor.id();
        }
    }

    private record Stretch(long startedAt, long endedAt) {}

    Named(Handle handle, Reader reader, Subject subject) {
        this.handle = handle;
        this.reader = reader;
        this.subject = subject;
        this.column = subject.kind() == Subject.Kind.USER ? "user_id" : "visitor";
    }

    /** Some of those that name it; fewer than the limit: all. */
    void naming(int limit, Consumer<Place> found) {
        String from = subject.kind() == Subject.Kind.USER ? reader.eventsByUser() : reader.eventsByTime();
        read(select(from, SqlText.of(" AND " + column + " = ?", subject.id()), limit), found);
    }

    /** Some of those that name nobody and are of these sessions; fewer than the limit: all. */
    void nameless(Collection<String> sessions, int limit, Consumer<Place> found) {
        int[] left = {limit};
        Consumer<Place> counting = place -> {
            left[0]--;
            found.accept(place);
        };
        for (String session : sessions) {
            if (left[0] > 0) {
                ofPeople(session, left[0], counting);
            }
        }
        if (left[0] > 0 && !sessions.isEmpty()) {
            ofRobots(sessions, left[0], counting);
        }
    }

    private void ofPeople(String session, int limit, Consumer<Place> found) {
        stretches(session)
                .forEach(stretch -> read(
                        select(
                                reader.eventsByTime(),
                                SqlText.of(
                                        " AND occurred_at >= ? AND occurred_at <= ? AND session_id = ? AND NOT bot AND "
                                                + column + " IS NULL",
                                        stretch.startedAt(),
                                        stretch.endedAt(),
                                        session),
                                limit),
                        found));
    }

    /** One or none. */
    private List<Stretch> stretches(String session) {
        return handle.createQuery(
                        "SELECT started_at, ended_at FROM footfall_session WHERE tenant = :tenant AND id = :id")
                .bind("tenant", subject.tenant().id())
                .bind("id", session)
                .map((row, context) -> new Stretch(row.getLong(1), row.getLong(2)))
                .list();
    }

    private void ofRobots(Collection<String> sessions, int limit, Consumer<Place> found) {
        Object ids = sessions.toArray(String[]::new);
        read(
                select(
                        reader.eventsByTime(),
                        SqlText.of(" AND bot AND session_id = ANY(?) AND " + column + " IS NULL", ids),
                        limit),
                found);
    }

    private SqlText select(String from, SqlText condition, int limit) {
        return SqlText.of(
                        "SELECT id, occurred_at, session_id FROM " + from + " WHERE tenant = ?",
                        subject.tenant().id())
                .add(condition)
                .add(" LIMIT ?", limit);
    }

    private void read(SqlText sql, Consumer<Place> found) {
        sql.bindTo(handle.createQuery(sql.text()))
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> place(row))
                .forEach(found);
    }

    private static Place place(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong("occurred_at"));
        return new Place(new EventCursor(at, row.getObject("id", UUID.class)), row.getString("session_id"));
    }
}
