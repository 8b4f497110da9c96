package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.Text;
import dev.footfall.session.Entry;
import dev.footfall.session.Session;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sessions as they are without events that are being removed. What these did not tell alone is not looked up. */
final class SessionsWithout {

    private static final Lookup<Session> SESSION =
            new Lookup<>(Table.SESSION.name(), Table.SESSION.names(), SessionRow::session);

    private final Removed removed;
    private final Remaining remaining;

    SessionsWithout(Removed removed, Remaining remaining) {
        this.removed = removed;
        this.remaining = remaining;
    }

    void write(Handle handle, Writer writer) throws SQLException {
        Map<String, List<Event>> gone = removed.by(Event::session);
        if (gone.isEmpty()) {
            return;
        }
        List<SessionRow> changed = new ArrayList<>();
        List<String> over = new ArrayList<>();
        String tenant = removed.tenant().id();
        for (Session kept : writer.lock(handle.getConnection(), SESSION, tenant, List.copyOf(gone.keySet()))) {
            Optional<Session> left = new One(kept, gone.getOrDefault(kept.id(), List.of())).left();
            left.ifPresentOrElse(session -> changed.add(new SessionRow(session)), () -> over.add(kept.id()));
        }
        writer.replace(handle.getConnection(), Table.SESSION, changed);
        Derivations.delete(handle.getConnection(), Table.SESSION, tenant, over);
    }

    /** One session. */
    private final class One {

        private final Session kept;
        private final List<Event> gone;
        private final Remaining.Stretches others;
        private final long start;
        private final long end;

        One(Session kept, List<Event> gone) {
            this.kept = kept;
            this.gone = gone;
            this.others = remaining.ofSession(kept.id());
            this.start = kept.startedAt().toEpochMilli();
            this.end = kept.endedAt().toEpochMilli();
        }

        /** Empty if nothing is left of it. */
        Optional<Session> left() {
            if (gone.size() >= kept.events()) {
                return Optional.empty();
            }
            Optional<Event> first = others.first(start, end);
            return first.map(event -> left(event, isTold(kept.endedAt()) ? lastAfter(event) : kept.endedAt()));
        }

        /** Whether one of the removed events happened at that time. */
        private boolean isTold(Instant time) {
            return gone.stream().anyMatch(event -> event.occurredAt().equals(time));
        }

        private Instant lastAfter(Event first) {
            return others.last(first.occurredAt().toEpochMilli(), end)
                    .orElse(first)
                    .occurredAt();
        }

        private Session left(Event first, Instant endedAt) {
            long pageViews =
                    kept.pageViews() - gone.stream().filter(One::isPageView).count();
            return new Session(
                    kept.tenant(),
                    kept.id(),
                    greatest("visitor", kept.visitor(), Event::visitor, first),
                    greatest("user_id", kept.user(), Event::user, first),
                    first.occurredAt(),
                    endedAt,
                    kept.events() - gone.size(),
                    Math.max(0, pageViews),
                    entry(first, pageViews > 0));
        }

        private static boolean isPageView(Event event) {
            return event.type().equals(Session.PAGE_VIEW);
        }

        private @Nullable String greatest(
                String column, @Nullable String before, Function<Event, @Nullable String> name, Event first) {
            if (before == null
                    || before.equals(name.apply(first))
                    || gone.stream().noneMatch(event -> before.equals(name.apply(event)))
                    || others.with(column + " = ?", before).first(start, end).isPresent()) {
                return before;
            }
            return others.with(column + " IS NOT NULL").all(start, end).stream()
                    .map(name)
                    .max(Text.BY_CODE_POINT)
                    .orElse(null);
        }

        private Entry entry(Event first, boolean hasPageViews) {
            boolean isTheSame = !SessionRow.isUnknown(kept.entry())
                    && gone.stream()
                            .noneMatch(event -> event.id().equals(kept.entry().event()));
            if (isTheSame) {
                return kept.entry();
            }
            Optional<Event> pageView = hasPageViews && !isPageView(first)
                    ? others.with("type = ?", Session.PAGE_VIEW).first(start, end)
                    : Optional.empty();
            return Session.of(pageView.orElse(first)).orElse(kept).entry();
        }
    }
}
