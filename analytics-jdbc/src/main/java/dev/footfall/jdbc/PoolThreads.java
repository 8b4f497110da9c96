package dev.footfall.jdbc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a pool. A container looks for those that are left the moment an application has stopped, and a pool is
 * closed a little before its last ones have ended.
 */
final class PoolThreads implements ThreadFactory {

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public Thread newThread(Runnable work) {
        threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(work, "analytics-pool");
        thread.setDaemon(true);
        thread.setContextClassLoader(PoolThreads.class.getClassLoader());
        threads.add(thread);
        return thread;
    }

    /** Waits until they have ended, but no longer than that. */
    void await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
