package dev.footfall.core.store;

import dev.footfall.access.Tenant;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows no session. */
record NoSessions() implements SessionStore {

    @Override
    public Optional<Session> find(Tenant tenant, String id) {
        return Optional.empty();
    }

    @Override
    public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
        return List.of();
    }
}
