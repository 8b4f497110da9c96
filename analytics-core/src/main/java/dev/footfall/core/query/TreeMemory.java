package dev.footfall.core.query;

import dev.footfall.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How much memory trees may take together, as long as they live, and how many of them are counted at once. */
final class TreeMemory {

    /** What a row of a tree takes, with nine measures and six levels. */
    static final int ROW_BYTES = 190;

    /** What each different label takes, besides its characters. */
    static final int LABEL_BYTES = 250;

    private static final int COUNTED_AT_ONCE = 2;
    private static final int MOST_ROWS = 4_000_000;
    private static final int KIB = 1024;

    /** A tree that is smaller waits for nobody. */
    private static final int SMALL_KIB = 256;

    private final int roomKib;
    private final Duration patience;
    private final Semaphore counting = new Semaphore(COUNTED_AT_ONCE, true);
    private final Semaphore room;

    /**
     * For that much memory.
     *
     * @param patience how long a tree waits for its turn, and once again for its room
     */
    TreeMemory(int roomKib, Duration patience) {
        this.roomKib = roomKib;
        this.patience = patience;
        this.room = new Semaphore(roomKib, true);
    }

    /** Half of the heap of this program: the application needs some, and what is being counted. */
    static TreeMemory ofThisHeap(Duration patience) {
        return new TreeMemory(
                (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / KIB), patience);
    }

    /** How many rows a tree may have, if its labels take no room. */
    int mostRows() {
        return (int) Math.min(MOST_ROWS, bytes() / ROW_BYTES);
    }

    /** How many bytes a tree may take. */
    long bytes() {
        return (long) roomKib * KIB;
    }

    /**
     * Waits until a tree may be counted; to be ended by {@link #counted}.
     *
     * @throws StoreUnavailableException if that takes too long
     */
    void awaitCounting() {
        await(counting, 1);
    }

    void counted() {
        counting.release();
    }

    /**
     * Waits until there is room for a tree; for one that takes more than there is in all, until all others are gone.
     *
     * @return gives the room back
     * @throws StoreUnavailableException if that takes too long
     */
    Runnable awaitRoom(long bytes) {
        int kib = (int) Math.min(bytes / KIB, roomKib);
        if (kib <= SMALL_KIB) {
            return () -> {};
        }
        await(room, kib);
        return () -> room.release(kib);
    }

    private void await(Semaphore semaphore, int permits) {
        try {
            if (semaphore.tryAcquire(permits, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreUnavailableException("too many large trees are asked for at once", null);
    }
}
