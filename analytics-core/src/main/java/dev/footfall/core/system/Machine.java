package dev.footfall.core.system;

import dev.footfall.core.system.MachineReading.Room;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the JVM itself knows of the machine it runs on. */
class Machine {

    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();

    /** How much of all processors is in use, 0 to 1. */
    @Nullable
    Double cpu() {
        try {
            return ExtendedBean.cpu(system);
        } catch (LinkageError e) {
            // A JVM that was made smaller, or is none of OpenJDK's.
            return null;
        }
    }

    /** The load of the last minute. */
    @Nullable
    Double load() {
        return known(system.getSystemLoadAverage());
    }

    Room heap() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Room(heap.getUsed(), heap.getMax() < 0 ? null : heap.getMax());
    }

    /** Of the files where the application was started. */
    Room files() {
        try {
            FileStore files = Files.getFileStore(Path.of(""));
            long total = files.getTotalSpace();
            return new Room(total - files.getUsableSpace(), total);
        } catch (IOException | RuntimeException e) {
            return Room.UNKNOWN;
        }
    }

    private static @Nullable Double known(double value) {
        return value >= 0 ? value : null;
    }

    /** Apart, because not every JVM has the bean that it is about. */
    private static final class ExtendedBean {

        static @Nullable Double cpu(OperatingSystemMXBean system) {
            return system instanceof com.sun.management.OperatingSystemMXBean extended
                    ? known(extended.getCpuLoad())
                    : null;
        }
    }
}
