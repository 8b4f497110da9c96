package dev.footfall.core.access;

import dev.footfall.access.IssuedTokenStore;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Notes when tokens were last shown: each at most once a minute, and not on the thread that answers its bearer. Its own
 * thread lives only while there is something to note.
 */
final class LastUses {

    private static final Logger log = LoggerFactory.getLogger(LastUses.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MAX_TOKENS = 10_000;
    private static final int IDLE_SECONDS = 10;

    private final IssuedTokenStore store;
    private final Cache<String, Boolean> noted;
    private final ConcurrentHashMap<String, Instant> waiting = new ConcurrentHashMap<>();
    private final ExecutorService thread = thread();
    private volatile boolean hasNoted;
    private volatile boolean isOver;

    LastUses(IssuedTokenStore store, Ticker ticker) {
        this.store = store;
        this.noted = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterWrite(PAUSE)
                .maximumSize(MAX_TOKENS)
                .build();
    }

    private static ExecutorService thread() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "analytics-tokens");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(LastUses.class.getClassLoader());
                    return thread;
                });
        // What is shown after the end is not worth a failed request.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    void note(String id, Instant at) {
        if (noted.asMap().putIfAbsent(id, true) == null) {
            hasNoted = true;
            keep(id, at);
            thread.execute(this::write);
        }
    }

    private void keep(String id, Instant at) {
        waiting.merge(id, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    private void write() {
        if (isOver) {
            return;
        }
        Map<String, Instant> taken = new HashMap<>();
        for (String id : waiting.keySet()) {
            Instant at = waiting.remove(id);
            if (at != null) {
                taken.put(id, at);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.used(taken);
        } catch (RuntimeException e) {
            log.debug("When tokens were last shown is noted later", e);
            taken.forEach(this::keep);
        }
    }

    /**
     * Writes what is waiting, for no longer than that. A thread that is at it still is left to itself: an interrupt
     * would close the files of an embedded H2 under everybody else, and as a daemon it keeps nobody alive.
     */
    void close(Duration patience) {
        if (hasNoted) {
            thread.execute(this::write);
        }
        thread.shutdown();
        try {
            isOver = !thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            isOver = true;
            Thread.currentThread().interrupt();
        }
    }
}
