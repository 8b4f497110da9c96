package dev.footfall.jdbc;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code footfall_viewer}: a viewer session, packed, because streaming a short row and counting it here is
 * several times as fast as letting a database group a row for each movie.
 */
record ViewerRow(ViewerSession session) {

    static List<ViewerRow> of(Collection<Event> events) {
        return events.stream()
                .flatMap(event -> ViewerSession.of(event).stream())
                .map(ViewerRow::new)
                .toList();
    }

    String tenant() {
        return session.tenant().id();
    }

    long beganAt() {
        return session.begin().toEpochMilli();
    }

    String traits() {
        return Traits.pack(session);
    }

    @Nullable
    String emotions() {
        return PackedEmotions.pack(session);
    }

    @Nullable
    String movies() {
        return PackedMovies.pack(session.movies());
    }
}
