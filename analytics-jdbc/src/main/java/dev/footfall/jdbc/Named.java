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

/** Finds the events about a person: those that name it, and of their sessions those that name nobody. */
final class Named {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final int SESSIONS_AT_ONCE = 1_000;

    private final Handle handle;
    private final PersonSql sql;

    /** An event by where it stands in lists, and its session. */
    record Place(EventCursor cursor, @Nullable String session) {

        UUID id() {
            return cursor.id();
        }
    }

    Named(Handle handle, Reader reader, Subject subject) {
        this.handle = handle;
        this.sql = new PersonSql(reader, subject);
    }

    /** Some of those that name it; fewer than the limit: all. */
    void naming(int limit, Consumer<Place> found) {
        read(sql.naming(limit), found);
    }

    /** Some of those that name nobody and are of these sessions; fewer than the limit: all. */
    void nameless(Collection<String> sessions, int limit, Consumer<Place> found) {
        List<String> all = List.copyOf(sessions);
        int left = limit;
        for (int i = 0; i < all.size() && left > 0; i += SESSIONS_AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + SESSIONS_AT_ONCE));
            left -= read(sql.nameless(some, left), found);
        }
    }

    private int read(SqlText text, Consumer<Place> found) {
        int count = 0;
        for (Place place : text.bindTo(handle.createQuery(text.text()))
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> place(row))) {
            found.accept(place);
            count++;
        }
        return count;
    }

    private static Place place(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong("occurred_at"));
        return new Place(new EventCursor(at, row.getObject("id", UUID.class)), row.getString("session_id"));
    }
}
