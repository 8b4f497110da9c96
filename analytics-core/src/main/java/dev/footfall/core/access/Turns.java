package dev.footfall.core.access;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask the store next: whoever tries some leaves the database to others, and strangers keep nobody waiting who
 * was known lately. Safe for use by many threads.
 */
final class Turns {

    private static final int AT_ONCE = 2;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long STRANGERS_PATIENCE_MILLIS = 200;

    private final Semaphore acquaintances = new Semaphore(AT_ONCE, true);
    private final Semaphore strangers = new Semaphore(AT_ONCE, true);
    private final Cache<String, Boolean> remembered = Caffeine.newBuilder()
            .executor(Runnable::run)
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MAX_REMEMBERED)
            .build();

    /** That key is somebody's. */
    void remember(String key) {
        remembered.put(key, true);
    }

    /** A turn for somebody who is known, which must be given back; null: there is none now. */
    @Nullable
    Semaphore atOnce() {
        return acquaintances.tryAcquire() ? acquaintances : null;
    }

    /**
     * A turn, which must be given back.
     *
     * @throws StoreUnavailableException if there is none for too long
     */
    Semaphore await(String key) {
        boolean isStranger = remembered.getIfPresent(key) == null;
        Semaphore turns = isStranger ? strangers : acquaintances;
        try {
            if (turns.tryAcquire(isStranger ? STRANGERS_PATIENCE_MILLIS : PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return turns;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException("too many keys are looked up at once", null);
    }

    /**
     * What somebody else finds, who has the turn.
     *
     * @throws StoreUnavailableException if he finds nothing out, or not soon
     */
    <T> T await(CompletableFuture<T> another) {
        try {
            return another.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("a lookup was broken off", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StoreUnavailableException("a lookup failed or takes too long", e);
        }
    }
}
