package dev.footfall.core.ingest;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.logging.Harmless;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the store again, for ever and ever more slowly, until it answers one way or the other or nobody wants to know
 * any more.
 */
final class Retry {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);
    private static final long CLOSING_PAUSE = 50;

    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean unavailable;
    private volatile boolean abandoned;
    private volatile @Nullable String told;

    /** Whether the store failed more than once in a row, so that waiting for it is in vain for now. */
    boolean isStoreUnavailable() {
        return unavailable;
    }

    /** Ends long pauses: what can still be done is done soon. */
    void hurry() {
        closing.countDown();
    }

    boolean isHurried() {
        return closing.getCount() == 0;
    }

    /** The next failure is the last one. */
    void abandon() {
        abandoned = true;
    }

    /** @throws StoreUnavailableException if it failed after it was abandoned */
    <T> T until(String what, Supplier<T> attempt) throws InterruptedException {
        Backoff backoff = new Backoff();
        for (int attempts = 1; ; attempts++) {
            try {
                T result = attempt.get();
                succeeded(what, attempts);
                return result;
            } catch (StoreUnavailableException e) {
                failed(what, attempts, e);
                if (abandoned) {
                    throw e;
                }
                pause(backoff.next());
            }
        }
    }

    private void succeeded(String what, int attempts) {
        if (unavailable) {
            log.info("Analytics can {} again, at attempt {}", what, attempts);
            unavailable = false;
        }
    }

    private void failed(String what, int attempts, StoreUnavailableException cause) {
        // A first failure may be one broken connection; a second one is an outage.
        if (cause instanceof StoreRefusedException refused) {
            tellOnce(what, refused);
        } else if (attempts == 2) {
            log.warn("Analytics cannot {}, and try again until they can: {}", what, Harmless.fault(cause));
        }
        log.debug("Attempt {} to {} failed", attempts, what, cause);
        unavailable |= attempts > 1;
    }

    private void tellOnce(String what, StoreRefusedException refused) {
        String message = String.valueOf(refused.getMessage());
        if (!message.equals(told)) {
            told = message;
            log.error(
                    "Analytics keep no events, as they cannot {}: {}. They try again, in case that is mended from outside",
                    what,
                    message);
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (isHurried()) {
            TimeUnit.MILLISECONDS.sleep(CLOSING_PAUSE);
        } else {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
