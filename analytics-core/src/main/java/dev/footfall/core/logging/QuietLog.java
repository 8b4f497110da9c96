package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.Logger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Warns at most once in ten seconds, and then tells how much it kept to itself: a flood of troubles must not become a
 * flood of logs.
 */
public final class QuietLog {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Logger log;
    private final AtomicLong unheard = new AtomicLong();
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    public QuietLog(Logger log) {
        this.log = log;
    }

    public void warn(String what, Object detail) {
        long now = System.nanoTime();
        long until = quietUntil.get();
        if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE)) {
            log.warn("{}: {} ({} more like this were not logged)", what, detail, unheard.getAndSet(0));
        } else {
            unheard.incrementAndGet();
        }
    }
}
