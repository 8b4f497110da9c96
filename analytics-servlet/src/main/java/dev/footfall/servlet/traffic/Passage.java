package dev.footfall.servlet.traffic;

import dev.footfall.system.ErrorKind;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
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
    /** As the request is known to the host's framework when it leaves; later its attributes may be gone. */
    private volatile @Nullable String endpoint;

    Passage(Traffic traffic, HttpServletRequest request, HttpServletResponse response, long began) {
        this.traffic = traffic;
        this.request = request;
        this.response = response;
        this.began = began;
    }

    /** The host is done with it, or will be later. */
    void left(@Nullable Throwable thrown) {
        try {
            failure = thrown;
            if (thrown == null && request.isAsyncStarted() && isListening()) {
                return;
            }
            count();
        } catch (RuntimeException | LinkageError e) {
            traffic.trouble(e);
        }
    }

    private boolean isListening() {
        endpoint = Endpoints.of(request, response.getStatus());
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
        int status = response.getStatus();
        Throwable thrown = failure;
        ErrorKind error = thrown == null ? Errors.of(status) : Errors.of(thrown);
        String known = endpoint;
        traffic.record(known == null ? Endpoints.of(request, status) : known, nanos, error);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        try {
            count();
        } catch (RuntimeException | LinkageError e) {
            traffic.trouble(e);
        }
    }

    /** The answer tells what comes of it. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {
        failure = event.getThrowable();
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
