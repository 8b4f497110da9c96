package dev.footfall.core.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footfall.access.Tenant;
import dev.footfall.core.settings.SessionSettings;
import dev.footfall.session.SessionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of a visitor's event, or begins one. A pause ends a session and so does a maximum length; the
 * calendar does not. A late event joins the session that it falls into or next to. For the writer's thread only.
 */
public final class Sessions {

    private static final int REMEMBERED_VISITORS = 20_000;
    private static final int REMEMBERED_EACH = 4;

    private record Key(Tenant tenant, String visitor) {}

    /** Whose session it is, which may be known by yesterday's pseudonym, and its id. */
    public record Found(String id, String visitor) {}

    private final SessionStore store;
    private final SessionSettings settings;
    private final Supplier<String> ids;
    /** Sessions that events were put into lately: the store knows them only once those are committed. */
    private final Cache<Key, List<OpenSession>> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_VISITORS)
            .executor(Runnable::run)
            .build();

    /**
     * Sessions of that store.
     *
     * @param ids makes ids for new sessions
     */
    public Sessions(SessionStore store, SessionSettings settings, Supplier<String> ids) {
        this.store = store;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * The session that the event belongs to.
     *
     * @param visitor the visitor's pseudonym of today
     * @param before the one of yesterday, if that may have begun the session; null: there is none
     * @throws dev.footfall.StoreUnavailableException if the store is asked and cannot answer
     */
    public Found of(Tenant tenant, String visitor, Supplier<@Nullable String> before, Instant at) {
        OpenSession session = remembered(tenant, visitor, at)
                .or(() -> stored(tenant, visitor, at))
                .or(() -> storedBefore(tenant, before.get(), at))
                .orElseGet(() -> new OpenSession(ids.get(), visitor, at, at));
        remember(new Key(tenant, visitor), session.with(at));
        return new Found(session.id(), session.visitor());
    }

    private Optional<OpenSession> remembered(Tenant tenant, String visitor, Instant at) {
        List<OpenSession> sessions = recent.getIfPresent(new Key(tenant, visitor));
        return sessions == null ? Optional.empty() : nearest(sessions, at);
    }

    private Optional<OpenSession> stored(Tenant tenant, String visitor, Instant at) {
        List<OpenSession> sessions =
                store.findByVisitor(tenant, visitor, at.minus(settings.timeout()), at.plus(settings.timeout())).stream()
                        .map(session -> OpenSession.of(session, visitor))
                        .toList();
        return nearest(sessions, at);
    }

    private Optional<OpenSession> storedBefore(Tenant tenant, @Nullable String before, Instant at) {
        return before == null
                ? Optional.empty()
                : remembered(tenant, before, at).or(() -> stored(tenant, before, at));
    }

    private Optional<OpenSession> nearest(List<OpenSession> sessions, Instant at) {
        return sessions.stream()
                .filter(session -> session.takes(at, settings))
                .min(Comparator.comparing((OpenSession session) -> session.gap(at))
                        .thenComparing(OpenSession::startedAt));
    }

    private void remember(Key key, OpenSession session) {
        List<OpenSession> sessions = new ArrayList<>(REMEMBERED_EACH + 1);
        sessions.add(session);
        List<OpenSession> known = recent.getIfPresent(key);
        if (known != null) {
            known.stream()
                    .filter(other -> !other.id().equals(session.id()))
                    .limit(REMEMBERED_EACH - 1)
                    .forEach(sessions::add);
        }
        recent.put(key, sessions);
    }
}
