package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs work on threads that nobody interrupts. An interrupt closes the file under whoever reads or writes it, and an
 * embedded H2 does not recover from that: one request that is cancelled would take the database down, the host's own
 * included. They live only while there is something to do.
 */
final class OwnThreads implements AutoCloseable {

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "analytics-h2");
                thread.setDaemon(true);
                thread.setContextClassLoader(OwnThreads.class.getClassLoader());
                return thread;
            });

    /** Waits for the work; whoever is interrupted meanwhile leaves it to its end. */
    <T> T call(Supplier<T> work) {
        Future<T> future = submit(threads, work);
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for the database", e);
        }
    }

    private static <T> Future<T> submit(ExecutorService threads, Supplier<T> work) {
        try {
            return threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new StoreUnavailableException("the store is closed", e);
        }
    }

    private static RuntimeException failure(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(failed);
    }

    /** Does not wait for what is still being done. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
