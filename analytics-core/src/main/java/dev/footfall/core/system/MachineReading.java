package dev.footfall.core.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources of the machine and the JVM at one moment; null where they cannot be told.
 *
 * @param cpu how much of all processors is in use, 0 to 1
 * @param loads the load of the last minute, and the means of 5 and 15 minutes
 * @param memory the heap
 * @param storage the storage
 */
public record MachineReading(@Nullable Double cpu, List<@Nullable Double> loads, Room memory, Room storage) {

    public MachineReading {
        loads = Collections.unmodifiableList(new ArrayList<>(loads));
    }

    /**
     * Room for something, in bytes.
     *
     * @param used null when it cannot be told
     * @param total null when it cannot be told, or when there is no limit
     */
    public record Room(@Nullable Long used, @Nullable Long total) {

        /** Of which nothing is known. */
        public static final Room UNKNOWN = new Room(null, null);

        /** The used share, 0 to 1. */
        public @Nullable Double usage() {
            return used == null || total == null || total <= 0 || used < 0 ? null : Math.min(1, (double) used / total);
        }

        public @Nullable Long available() {
            return used == null || total == null || total < 0 || used < 0 ? null : Math.max(0, total - used);
        }
    }
}
