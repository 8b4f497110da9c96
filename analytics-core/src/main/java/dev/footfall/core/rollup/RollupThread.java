package dev.footfall.core.rollup;

import dev.footfall.core.settings.RollupSettings;
import dev.footfall.core.upkeep.Lease;
import dev.footfall.core.upkeep.UpkeepThread;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.rollup.RollupStore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Has rolled up, again and again, what has come since. */
public final class RollupThread {

    private static final String NAME = "analytics-rollups";

    private RollupThread() {}

    /**
     * Which does so as often as the settings say.
     *
     * @param leases who says which of several nodes does it; null: nobody, so that all do
     */
    public static UpkeepThread of(
            RollupSettings settings, RollupStore store, @Nullable PrivacyStore leases, Clock clock) {
        Lease lease = leases == null ? Lease.ofEveryone(clock) : Lease.of(leases, Rollups.TASK, Rollups.LEASE, clock);
        return new UpkeepThread(
                NAME, settings.pause(), settings.pause(), clock, rest -> new Rollups(store, clock, lease, rest)::run);
    }
}
