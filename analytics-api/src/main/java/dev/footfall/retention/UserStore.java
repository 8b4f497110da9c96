package dev.footfall.retention;

import dev.footfall.access.Tenant;
import dev.footfall.user.User;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Knows users, as they stand after the last committed event. Safe for use by many threads; throws
 * {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface UserStore {

    Optional<User> find(Tenant tenant, String id);

    /**
     * Tells of each user who was active in any slot, once, in any order: active is whose events {@link User#of} takes,
     * when they happened. Exact to the ms, all of it as of one moment. The reader runs in the thread that asks, and
     * what it throws ends the reading.
     *
     * @throws dev.footfall.query.InvalidQueryException if there are more users than the store can tell of
     */
    void activity(ActivityQuery question, Consumer<UserActivity> reader);
}
