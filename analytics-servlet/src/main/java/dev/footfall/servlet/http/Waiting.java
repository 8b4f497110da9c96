package dev.footfall.servlet.http;

import dev.footfall.core.settings.IngestSettings;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what is done elsewhere: without a thread where the host allows it, else with the request's own, of which
 * only so many may wait at once.
 */
public final class Waiting {

    private static final int MAX_BLOCKED = 64;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration timeout;
    private final Semaphore places;

    /**
     * With bounds of its own.
     *
     * @param maxBlocked how many requests may wait with a thread of theirs
     */
    public Waiting(Duration timeout, int maxBlocked) {
        this.timeout = timeout;
        this.places = new Semaphore(maxBlocked);
    }

    /** Waits a little longer than ingestion, which tells more of what happened. */
    public static Waiting of(IngestSettings settings) {
        return new Waiting(settings.answerTimeout().plus(GRACE), MAX_BLOCKED);
    }

    /**
     * Starts something and answers when it is done.
     *
     * @throws Problem if too many are waiting already, so that nothing was started; or for too long
     * @throws IOException if the client is gone
     */
    public <T> void answer(Exchange exchange, Supplier<CompletableFuture<T>> start, Answer<T> answer)
            throws IOException {
        if (!exchange.request().isAsyncSupported()) {
            block(exchange, start, answer);
            return;
        }
        CompletableFuture<T> future = start.get();
        if (future.isDone()) {
            answer.write(exchange, result(future));
            return;
        }
        @Nullable AsyncContext context = suspend(exchange);
        if (context == null) {
            // It is started: whoever sent it must learn what comes of it, whether there is a place or not.
            answer.write(exchange, result(future));
        } else {
            new SuspendedAnswer(exchange, context).when(future, answer);
        }
    }

    /** Null where the host promises to support it, and then does not. */
    private @Nullable AsyncContext suspend(Exchange exchange) {
        try {
            HttpServletRequest request = exchange.request();
            AsyncContext context = request.startAsync(request, exchange.response());
            context.setTimeout(timeout.toMillis());
            return context;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private <T> void block(Exchange exchange, Supplier<CompletableFuture<T>> start, Answer<T> answer)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.unavailable("too many requests are waiting; send it again, unchanged", 1);
        }
        T result;
        try {
            result = result(start.get());
        } finally {
            places.release();
        }
        answer.write(exchange, result);
    }

    private <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw timedOut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timedOut();
        } catch (ExecutionException e) {
            throw Failures.problem(e);
        }
    }

    static Problem timedOut() {
        return Problem.unavailable("it takes too long; what was sent may be stored, send it again with its ids", 5);
    }

    static Problem undelivered() {
        return Problem.unavailable(
                "the server is stopping; what was sent may be stored, send it again with its ids", 5);
    }

    /** Writes what came out. */
    @FunctionalInterface
    public interface Answer<T> {

        void write(Exchange exchange, T result) throws IOException;
    }
}
