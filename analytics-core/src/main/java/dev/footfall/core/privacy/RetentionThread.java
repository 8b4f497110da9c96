package dev.footfall.core.privacy;

import dev.footfall.core.settings.RetentionSettings;
import dev.footfall.core.upkeep.Lease;
import dev.footfall.core.upkeep.UpkeepThread;
import dev.footfall.privacy.PrivacyStore;
import java.time.Clock;
import java.time.Duration;

/** Removes what is too old, once an hour. Safe for use by many threads. */
public final class RetentionThread {

    private static final String NAME = "analytics-retention";
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private RetentionThread() {}

    /** Which does so at most once each hour. */
    public static UpkeepThread of(RetentionSettings settings, PrivacyStore store, AuditLog audit, Clock clock) {
        Lease lease = Lease.of(store, Retention.TASK, Retention.LEASE, clock);
        return new UpkeepThread(
                NAME, FIRST, PAUSE, clock, rest -> new Retention(settings, store, audit, clock, lease, rest)::run);
    }
}
