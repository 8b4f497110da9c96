package dev.footfall.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One visitor's sessions as far as they are committed and known here.
 *
 * @param from from here
 * @param to to here every session that has any part in the range is among them
 */
record KnownSessions(Instant from, Instant to, List<OpenSession> sessions) {

    private static final int MAX = 4;

    /** Whether a session nearer than that could not be missing. */
    boolean covers(Instant at, Duration gap) {
        return !at.minus(gap).isBefore(from) && !at.plus(gap).isAfter(to);
    }

    boolean has(String id) {
        return sessions.stream().anyMatch(session -> session.id().equals(id));
    }

    KnownSessions with(OpenSession session) {
        return new KnownSessions(from, to, merge(Stream.concat(sessions.stream(), Stream.of(session))))
                .withoutTheOldest();
    }

    /** What both know; where there is a gap between them, the later one alone. */
    KnownSessions with(KnownSessions other) {
        if (other.from.isAfter(to) || other.to.isBefore(from)) {
            return other.to.isAfter(to) ? other : this;
        }
        Instant earliest = from.isBefore(other.from) ? from : other.from;
        Instant latest = to.isAfter(other.to) ? to : other.to;
        return new KnownSessions(earliest, latest, merge(Stream.concat(sessions.stream(), other.sessions.stream())))
                .withoutTheOldest();
    }

    private KnownSessions withoutTheOldest() {
        if (sessions.size() <= MAX) {
            return this;
        }
        List<OpenSession> latestFirst = sessions.stream()
                .sorted(Comparator.comparing(OpenSession::endedAt).reversed())
                .toList();
        // Just after the end of those left out, the rest is complete again.
        Instant complete = latestFirst.get(MAX).endedAt().plusMillis(1);
        return new KnownSessions(
                complete.isAfter(from) ? complete : from, to, List.copyOf(latestFirst.subList(0, MAX)));
    }

    static List<OpenSession> merge(Stream<OpenSession> views) {
        Map<String, OpenSession> byId = new LinkedHashMap<>();
        views.forEach(view -> byId.merge(view.id(), view, OpenSession::with));
        return List.copyOf(byId.values());
    }
}
