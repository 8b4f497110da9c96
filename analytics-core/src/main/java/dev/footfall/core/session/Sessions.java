package dev.footfall.core.session;

import dev.footfall.access.Tenant;
import dev.footfall.core.settings.SessionSettings;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.session.SessionStore;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of a visitor's event, or begins one. A pause ends a session and so does a maximum length; the
 * calendar does not. A late event joins the session that it falls into or next to. What the events of a batch do to
 * sessions is seen by that batch alone until {@link #appended} tells which of them were new. For the writer's thread
 * only.
 */
public final class Sessions {

    private static final int REMEMBERED_VISITORS = 20_000;
    private static final Comparator<OpenSession> EARLIEST_FIRST = Comparator.comparing(OpenSession::startedAt);

    private record Key(Tenant tenant, String visitor) {}

    /** Whose session it is, which may be known by yesterday's pseudonym, and its id. */
    public record Found(String id, String visitor) {}

    private final SessionStore store;
    private final SessionSettings settings;
    private final Supplier<String> ids;
    /** What is committed. */
    private final Cache<Key, KnownSessions> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_VISITORS)
            .executor(Runnable::run)
            .build();
    /** What the batch at hand would make of it. */
    private final Map<Key, List<OpenSession>> batch = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

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

    /** Begins a batch. If nobody was told what became of the one before, its visitors are asked for anew. */
    public void begin() {
        known.invalidateAll(batch.keySet());
        batch.clear();
        begun.clear();
    }

    /** Asks the store anew for everybody: some of what is remembered may have been removed there. */
    public void forget() {
        known.invalidateAll();
    }

    /**
     * The session that the event belongs to.
     *
     * @param visitor the visitor's pseudonym of today
     * @param before the one of yesterday, if that may have begun the session; null: there is none
     * @throws dev.footfall.StoreUnavailableException if the store is asked and cannot answer
     */
    public Found of(Tenant tenant, String visitor, Supplier<@Nullable String> before, Instant at) {
        OpenSession session = existing(tenant, visitor, before, at).orElseGet(() -> begin(visitor, at));
        see(new Key(tenant, session.visitor()), session.with(at));
        return new Found(session.id(), session.visitor());
    }

    /** Notes an event of the batch whose session is known already. */
    public void seen(Tenant tenant, String visitor, String session, Instant at) {
        see(new Key(tenant, visitor), new OpenSession(session, visitor, at, at));
    }

    /** Ends the batch: what was new in it is remembered, what was known changes nothing. */
    public void appended(List<Appended> outcome) {
        outcome.stream().filter(Appended::isNew).map(Appended::event).forEach(this::remember);
        batch.clear();
        begun.clear();
    }

    private Optional<OpenSession> existing(
            Tenant tenant, String visitor, Supplier<@Nullable String> before, Instant at) {
        Optional<OpenSession> today = nearest(new Key(tenant, visitor), at);
        // After the start of a session of today there is none of yesterday any more.
        if (today.isPresent() && !at.isBefore(today.get().startedAt())) {
            return today;
        }
        String earlier = before.get();
        Optional<OpenSession> yesterday = earlier == null ? Optional.empty() : nearest(new Key(tenant, earlier), at);
        return nearest(Stream.concat(yesterday.stream(), today.stream()), at);
    }

    /** The store is asked only where it could know a nearer one. */
    private Optional<OpenSession> nearest(Key key, Instant at) {
        KnownSessions remembered = known.getIfPresent(key);
        Optional<OpenSession> hit = nearest(views(key, remembered), at);
        Duration gap = hit.map(session -> session.gap(at)).orElse(settings.timeout());
        if (gap.isZero() || (remembered != null && remembered.covers(at, gap))) {
            return hit;
        }
        KnownSessions stored = stored(key, at);
        known.put(key, remembered == null ? stored : remembered.with(stored));
        return nearest(Stream.concat(views(key, remembered), stored.sessions().stream()), at);
    }

    private Stream<OpenSession> views(Key key, @Nullable KnownSessions remembered) {
        return Stream.concat(
                remembered == null ? Stream.empty() : remembered.sessions().stream(),
                batch.getOrDefault(key, List.of()).stream());
    }

    private Optional<OpenSession> nearest(Stream<OpenSession> views, Instant at) {
        return KnownSessions.merge(views).stream()
                .filter(session -> session.takes(at, settings))
                .min(Comparator.comparing((OpenSession session) -> session.gap(at))
                        .thenComparing(EARLIEST_FIRST));
    }

    /** Looks far ahead, so that a visitor who goes on is not asked for again and again. */
    private KnownSessions stored(Key key, Instant at) {
        Instant from = at.minus(settings.timeout());
        Instant to = at.plus(settings.timeout()).plus(settings.maximum());
        List<OpenSession> sessions = store.findByVisitor(key.tenant(), key.visitor(), from, to).stream()
                .map(session -> OpenSession.of(session, key.visitor()))
                .toList();
        return new KnownSessions(from, to, sessions);
    }

    private OpenSession begin(String visitor, Instant at) {
        OpenSession session = new OpenSession(ids.get(), visitor, at, at);
        begun.add(session.id());
        return session;
    }

    private void see(Key key, OpenSession session) {
        batch.computeIfAbsent(key, absent -> new ArrayList<>()).add(session);
    }

    private void remember(Event event) {
        if (event.bot() || event.visitor() == null || event.session() == null) {
            return;
        }
        Key key = new Key(event.tenant(), event.visitor());
        OpenSession session = new OpenSession(event.session(), event.visitor(), event.occurredAt(), event.occurredAt());
        known.asMap()
                .computeIfPresent(
                        key,
                        // Of a session that the sender named, or a long gone one, the rest is not known here.
                        (same, sessions) -> sessions.has(session.id()) || begun.contains(session.id())
                                ? sessions.with(session)
                                : null);
    }
}
