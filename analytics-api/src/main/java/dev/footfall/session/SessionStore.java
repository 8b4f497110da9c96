package dev.footfall.session;

import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds sessions, as they stand after the last committed event. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface SessionStore {

    Optional<Session> find(Tenant tenant, String id);

    /**
     * The visitor's sessions that have any part in {@code [from, to]}, both ends included, the earliest start first and
     * equal starts by id.
     */
    List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to);
}
