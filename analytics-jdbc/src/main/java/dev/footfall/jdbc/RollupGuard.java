package dev.footfall.jdbc;

import dev.footfall.thirdparty.jdbi.v3.core.Handle;

/**
 * Keeps what was found out about events from being written after events were removed. Whoever removes changes its
 * generation; whoever rolls up reads that first, and locks it before anything is written.
 */
final class RollupGuard {

    private static final String READ = "SELECT generation FROM footfall_rollup_guard";
    private static final String CHANGE = "UPDATE footfall_rollup_guard SET generation = generation + 1";

    private RollupGuard() {}

    static long read(Handle handle) {
        return handle.createQuery(READ).mapTo(Long.class).one();
    }

    /** Whether it is still the same; if so, it stays that until the transaction is over. */
    static boolean isStill(Handle handle, long generation) {
        return handle.createQuery(READ + " FOR UPDATE").mapTo(Long.class).one() == generation;
    }

    /** Keeps it the same until the transaction is over. */
    static void lock(Handle handle) {
        handle.createQuery(READ + " FOR UPDATE").mapTo(Long.class).one();
    }

    static void change(Handle handle) {
        handle.execute(CHANGE);
    }
}
