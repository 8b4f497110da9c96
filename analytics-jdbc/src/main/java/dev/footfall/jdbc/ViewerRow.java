package dev.footfall.jdbc;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code footfall_viewer}: a viewer session, packed, because streaming a short row and counting it here is
 * several times as fast as letting a database group a row for each movie.
 */
record ViewerRow(
        String tenant,
        UUID event,
        long beganAt,
        @Nullable String device,
        @Nullable String workspace,
        String traits,
        long length,
        @Nullable String emotions,
        @Nullable String movies) {

    static List<ViewerRow> of(Collection<Event> events) {
        return events.stream().flatMap(event -> of(event).stream()).toList();
    }

    static Optional<ViewerRow> of(Event event) {
        return ViewerSession.of(event).map(ViewerRow::packed);
    }

    private static ViewerRow packed(ViewerSession session) {
        return new ViewerRow(
                session.tenant().id(),
                session.event(),
                session.begin().toEpochMilli(),
                session.device(),
                session.workspace(),
                Traits.pack(session),
                session.length(),
                PackedEmotions.pack(session),
                PackedMovies.pack(session.movies()));
    }
}
