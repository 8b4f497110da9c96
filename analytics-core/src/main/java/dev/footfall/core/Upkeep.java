package dev.footfall.core;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.privacy.AuditLog;
import dev.footfall.core.privacy.RetentionThread;
import dev.footfall.core.rollup.RollupThread;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.store.Equipment;
import dev.footfall.core.upkeep.UpkeepThread;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a store wants done now and then, as far as it can. */
final class Upkeep {

    private final List<UpkeepThread> threads = new ArrayList<>();

    Upkeep(AnalyticsSettings settings, Equipment equipment, AuditLog audit, Clock clock) {
        AnalyticsStore store = equipment.store();
        boolean hasPrivacy = equipment.has(Capability.PRIVACY);
        if (hasPrivacy) {
            threads.add(RetentionThread.of(settings.privacy().retention(), store.privacy(), audit, clock));
        }
        if (equipment.has(Capability.ROLLUPS) && settings.rollups().enabled()) {
            threads.add(
                    RollupThread.of(settings.rollups(), store.rollups(), hasPrivacy ? store.privacy() : null, clock));
        }
    }

    /** To be called about once a second. */
    void tick() {
        threads.forEach(UpkeepThread::tick);
    }

    void stop() {
        threads.forEach(UpkeepThread::stop);
    }

    /** @param patience how long to wait for each that is at work */
    void close(Duration patience) {
        threads.forEach(thread -> thread.close(patience));
    }
}
