package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What would be left of a file if the power failed now: what was forced, and nothing that came later. */
final class Platter {

    private interface Change {
        void apply();
    }

    private final List<Change> pending = new ArrayList<>();
    private byte[] bytes = new byte[1 << 20];
    private int size;

    synchronized void write(long position, byte[] written) {
        pending.add(() -> {
            int end = (int) position + written.length;
            bytes = end <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            System.arraycopy(written, 0, bytes, (int) position, written.length);
            size = Math.max(size, end);
        });
    }

    synchronized void truncate(long newSize) {
        pending.add(() -> {
            if (newSize < size) {
                Arrays.fill(bytes, (int) newSize, size, (byte) 0);
                size = (int) newSize;
            }
        });
    }

    synchronized void force() {
        pending.forEach(Change::apply);
        pending.clear();
    }

    synchronized byte[] afterPowerLoss() {
        return Arrays.copyOf(bytes, size);
    }
}
