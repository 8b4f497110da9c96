package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemorySessions(Memory memory) implements SessionStore {

    private static final Comparator<Session> EARLIEST_FIRST =
            Comparator.comparing(Session::startedAt).thenComparing(Session::id);

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return memory.read(tenant, kept -> kept.session(id));
    }

    @Override
    public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
        return memory.read(
                tenant,
                kept -> kept.sessions().stream()
                        .filter(session -> visitor.equals(session.visitor()))
                        .filter(session -> !session.startedAt().isAfter(to)
                                && !session.endedAt().isBefore(from))
                        .sorted(EARLIEST_FIRST)
                        .toList());
    }
}
