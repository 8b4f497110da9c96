package dev.footfall.servlet.traffic;

import dev.footfall.system.ErrorKind;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One request of the host on its way; counted once, however it ends. */
final class Passage implements AsyncListener {

    private final Traffic traffic;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final long began;
    private final AtomicBoolean isCounted = new AtomicBoolean();
    private volatile @Nullable Throwable failure;
    /** Whether an answer that is no error was on its way to the client when that happened. */
    private volatile boolean hadBegun;
    /** As the request is known to the host's framework when it leaves; later its attributes may be gone. */
    private volatile @Nullable Endpoint endpoint;

    Passage(Traffic traffic, HttpServletRequest request, HttpServletResponse response, long began) {
        this.traffic = traffic;
        this.request = request;
        this.response = response;
        this.began = began;
    }

    /** The host is done with it, or will be later. */
    void left(@Nullable Throwable thrown) {
        try {
            failed(thrown);
            if (thrown == null && request.isAsyncStarted() && isListening()) {
                return;
            }
            count();
        } catch (RuntimeException | LinkageError e) {
            traffic.trouble(e);
        }
    }

    private void failed(@Nullable Throwable thrown) {
        // Containers may answer with an error page before they tell of what it is for.
        hadBegun = response.isCommitted() && Errors.of(response.getStatus()) == null;
        failure = thrown;
    }

    private boolean isListening() {
        endpoint = Endpoints.of(request);
        try {
            request.getAsyncContext().addListener(this);
            return true;
        } catch (IllegalStateException e) {
            // It has been completed in the meantime.
            return false;
        }
    }

    private void count() {
        long nanos = System.nanoTime() - began;
        if (!isCounted.compareAndSet(false, true)) {
            return;
        }
        Throwable thrown = failure;
        // What is thrown before anything is answered becomes an error page, of which nothing is to be seen yet.
        int status = thrown == null || hadBegun ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        ErrorKind error = thrown == null ? Errors.of(status) : Errors.of(thrown, hadBegun);
        Endpoint known = endpoint;
        Endpoint asked = known == null ? Endpoints.of(request) : known;
        traffic.record(asked.answeredWith(status), nanos, error);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        try {
            if (failure == null && Errors.of(response.getStatus()) != null) {
                failed(reported());
            }
            count();
        } catch (RuntimeException | LinkageError e) {
            traffic.trouble(e);
        }
    }

    /** Some containers tell of what is thrown after a dispatch only those who write the error page. */
    private @Nullable Throwable reported() {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }

    /** The answer tells what comes of it. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {
        failed(event.getThrowable());
    }

    /** Whoever suspends it anew has to be listened to anew. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        try {
            event.getAsyncContext().addListener(this);
        } catch (RuntimeException | LinkageError e) {
            traffic.trouble(e);
        }
    }
}
