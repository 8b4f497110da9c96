package dev.footfall.servlet.http;

import dev.footfall.EventRefusedException;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Fault;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Tells clients what went wrong on our side, without telling how. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int SOON = 1;
    private static final int LATER = 5;

    private Failures() {}

    /** The answer to a failure; one that nobody expects goes to the log. */
    static Problem problem(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof EventRefusedException refused) {
            return refusal(refused.reason());
        }
        if (cause instanceof InvalidQueryException invalid) {
            String message = String.valueOf(invalid.getMessage());
            return Problem.invalidRequest(message).with(List.of(new Fault(0, invalid.field(), message)));
        }
        if (cause instanceof StoreUnavailableException) {
            return Problem.unavailable("the store cannot be reached now; ask again", LATER);
        }
        log.error("A request of the analytics APIs failed", cause);
        return Problem.unavailable("something went wrong; the server's log tells what", LATER);
    }

    private static Problem refusal(RefusalReason reason) {
        return switch (reason) {
            // The store was asked to keep these.
            case IN_DOUBT, STORE_FAILED ->
                Problem.unavailable(
                        "what was sent may be stored yet (" + reason.label() + "); send it again with its ids", LATER);
            default ->
                Problem.unavailable(
                        "no event was taken now (" + reason.label() + "); send it again with its ids",
                        reason == RefusalReason.QUEUE_FULL ? SOON : LATER);
        };
    }

    static Throwable cause(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        boolean isWrapping = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapping && cause != null ? cause(cause) : failure;
    }
}
