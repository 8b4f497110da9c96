package dev.footfall.core.query;

import dev.footfall.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many leaves trees may have together, as long as they live, and how many trees are counted at once. */
final class TreeMemory {

    private static final int COUNTED_AT_ONCE = 2;

    /** What a leaf may take at most, while two trees are counted and all that there is room for are open. */
    private static final long BYTES_PER_LEAF = 320;

    private static final int MOST_LEAVES = 4_000_000;

    private final Duration patience;
    private final int room;
    private final Semaphore counting = new Semaphore(COUNTED_AT_ONCE, true);
    private final Semaphore leaves;

    TreeMemory(int room, Duration patience) {
        this.room = room;
        this.patience = patience;
        this.leaves = new Semaphore(room, true);
    }

    /** As many leaves as fit into the heap of this program, all of which they may take. */
    static TreeMemory ofThisHeap(Duration patience) {
        long leaves = Runtime.getRuntime().maxMemory() / BYTES_PER_LEAF;
        return new TreeMemory((int) Math.min(MOST_LEAVES, leaves), patience);
    }

    /** How many leaves a tree may have. */
    int room() {
        return room;
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
     * Waits until there is room for so many leaves; for more than there is room for in all, until all others are gone.
     *
     * @return gives the room back
     * @throws StoreUnavailableException if that takes too long
     */
    Runnable awaitRoom(int size) {
        int taken = Math.min(size, room);
        await(leaves, taken);
        return () -> leaves.release(taken);
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
