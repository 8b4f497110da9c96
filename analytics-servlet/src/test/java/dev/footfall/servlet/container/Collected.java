package dev.footfall.servlet.container;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the JVM collect what nobody holds. */
final class Collected {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Collected() {}

    /** Until all of them are. */
    static void await(List<? extends WeakReference<?>> references) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (references.stream().anyMatch(reference -> reference.get() != null)) {
            if (System.nanoTime() > end) {
                List<Integer> held = IntStream.range(0, references.size())
                        .filter(i -> references.get(i).get() != null)
                        .boxed()
                        .toList();
                throw new AssertionError("of " + references.size() + " these are still held: " + held);
            }
            System.gc();
        }
    }
}
