package dev.footfall.core.access;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** What the store says of tokens, which holds for {@value #KEPT_SECONDS} seconds. Safe for use by many threads. */
final class Lookups<V> {

    static final int KEPT_SECONDS = 10;

    private static final int MAX_KEPT = 10_000;

    /** How many are made at once: whoever tries some leaves the database to others. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Function<String, Optional<V>> store;
    private final AtomicLong changes = new AtomicLong();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Cache<String, V> known;

    /** Apart, so that many of them drive out nobody who is known. */
    private final Cache<String, Boolean> unknown;

    Lookups(Function<String, Optional<V>> store, Ticker ticker) {
        this.store = store;
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
        if (unknown.getIfPresent(key) != null) {
            return Optional.empty();
        }
        V value = known.getIfPresent(key);
        return value == null ? lookUp(key) : Optional.of(value);
    }

    private Optional<V> lookUp(String key) {
        awaitTurn();
        long before = changes.get();
        try {
            Optional<V> found = store.apply(key);
            keep(key, found, before);
            return found;
        } finally {
            turns.release();
        }
    }

    /** Not what was found before something changed. */
    private synchronized void keep(String key, Optional<V> found, long before) {
        if (changes.get() == before) {
            found.ifPresentOrElse(value -> known.put(key, value), () -> unknown.put(key, true));
        }
    }

    /** Somebody who was known may be so no longer. */
    synchronized void forget() {
        changes.incrementAndGet();
        known.invalidateAll();
    }

    private void awaitTurn() {
        try {
            if (turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException("too many keys are looked up at once", null);
    }
}
