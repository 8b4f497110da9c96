package dev.footfall.servlet.container;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;

/** Makes the JVM collect what nobody holds. */
final class Collected {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Collected() {}

    /** Until all of them are. */
    static void await(List<? extends WeakReference<?>> references) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (references.stream().anyMatch(reference -> reference.get() != null)) {
            if (System.nanoTime() > end) {
                long held = references.stream()
                        .filter(reference -> reference.get() != null)
                        .count();
                throw new AssertionError(held + " of " + references.size() + " are still held");
            }
            System.gc();
        }
    }
}
