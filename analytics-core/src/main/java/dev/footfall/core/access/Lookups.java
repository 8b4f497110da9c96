package dev.footfall.core.access;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the store says of tokens, which holds for {@value #KEPT_SECONDS} seconds. Whoever is known is looked up anew
 * before that, by one request while the others go on. Safe for use by many threads.
 */
final class Lookups<V> {

    static final int KEPT_SECONDS = 10;

    private static final Logger log = LoggerFactory.getLogger(Lookups.class);
    private static final long FRESH = Duration.ofSeconds(KEPT_SECONDS / 2).toNanos();
    private static final int MAX_KEPT = 10_000;

    private final Function<String, Optional<V>> store;
    private final Ticker ticker;
    private final AtomicLong changes = new AtomicLong();
    private final Turns turns = new Turns();
    private final ConcurrentHashMap<String, CompletableFuture<Optional<V>>> running = new ConcurrentHashMap<>();
    private final Cache<String, Kept<V>> known;

    /** Apart, so that many of them drive out nobody who is known. */
    private final Cache<String, Boolean> unknown;

    Lookups(Function<String, Optional<V>> store, Ticker ticker) {
        this.store = store;
        this.ticker = ticker;
        this.known = cache(ticker);
        this.unknown = cache(ticker);
    }

    private static <T> Cache<String, T> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(Duration.ofSeconds(KEPT_SECONDS))
                .maximumSize(MAX_KEPT)
                .build();
    }

    /** @throws StoreUnavailableException if the store cannot tell now */
    Optional<V> find(String key) {
        Kept<V> kept = known.getIfPresent(key);
        if (kept != null) {
            boolean isMine =
                    ticker.read() - kept.since() >= FRESH && kept.renewal().compareAndSet(false, true);
            return isMine ? renew(key, kept.value()) : Optional.of(kept.value());
        }
        return unknown.getIfPresent(key) == null ? lookUp(key) : Optional.empty();
    }

    /** Tried once: if it fails, what is known holds as long as it does anyway. */
    private Optional<V> renew(String key, V value) {
        @Nullable Semaphore turn = turns.atOnce();
        if (turn == null) {
            return Optional.of(value);
        }
        try {
            return ask(key);
        } catch (StoreUnavailableException e) {
            log.debug("What is known of a token holds a little longer", e);
            return Optional.of(value);
        } finally {
            turn.release();
        }
    }

    private Optional<V> lookUp(String key) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<Optional<V>> another = running.putIfAbsent(key, mine);
        if (another != null) {
            return turns.await(another);
        }
        try {
            Optional<V> found = inTurn(key);
            mine.complete(found);
            return found;
        } finally {
            running.remove(key, mine);
            mine.completeExceptionally(new StoreUnavailableException("another lookup of the same failed", null));
        }
    }

    private Optional<V> inTurn(String key) {
        Semaphore turn = turns.await(key);
        try {
            Kept<V> meanwhile = known.getIfPresent(key);
            return meanwhile == null ? ask(key) : Optional.of(meanwhile.value());
        } finally {
            turn.release();
        }
    }

    private Optional<V> ask(String key) {
        long before = changes.get();
        Optional<V> found = store.apply(key);
        keep(key, found, before);
        return found;
    }

    /** Not what was found before something changed. */
    private synchronized void keep(String key, Optional<V> found, long before) {
        if (changes.get() != before) {
            return;
        }
        if (found.isPresent()) {
            known.put(key, new Kept<>(found.get(), ticker.read(), new AtomicBoolean()));
            turns.remember(key);
        } else {
            known.invalidate(key);
            unknown.put(key, true);
        }
    }

    /** These may be known no longer. */
    synchronized void forget(Predicate<V> which) {
        changes.incrementAndGet();
        // Nobody who asks from now on may be told what was found before.
        running.clear();
        known.asMap().values().removeIf(kept -> which.test(kept.value()));
    }

    /** What was found, when, and whether somebody has set out to look again. */
    private record Kept<V>(V value, long since, AtomicBoolean renewal) {}
}
