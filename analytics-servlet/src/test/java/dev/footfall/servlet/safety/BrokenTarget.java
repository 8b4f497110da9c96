package dev.footfall.servlet.safety;

/** A parser with three faults, each behind a word that nobody guesses who does not see how far he got. */
public final class BrokenTarget {

    private static boolean lingered;

    private BrokenTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 4) {
            return;
        }
        // Letter by letter, so that each is a step forward.
        if (data[0] == 'f' && data[1] == 'a' && data[2] == 'i' && data[3] == 'l') {
            throw new IllegalArgumentException("thrown");
        }
        if (data[0] == 's' && data[1] == 'l' && data[2] == 'o' && data[3] == 'w' && !lingered) {
            // Once is enough: the other two are to be found as well.
            lingered = true;
            Fuzzed.quickly(BrokenTarget::linger);
        }
        if (data[0] == 'd' && data[1] == 'e' && data[2] == 'e' && data[3] == 'p') {
            int unused = deeper(0);
        }
    }

    private static void linger() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 60_000_000) {
            Thread.onSpinWait();
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }
}
