package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What rolling up costs ingestion: the world goes on behind its end, as fast as it can be stored, once with somebody
 * who rolls up whatever is over, until all of it is, and once without, by turns.
 *
 * @param without rows a second
 * @param with rows a second until all are stored and rolled up
 */
record RollupCost(double without, double with) {

    private static final int ROUNDS = 3;
    private static final int EVENTS = 40_000;
    private static final int BATCH = 500;
    private static final int DAYS = 8;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    /** Not a number where the store has no rollups. */
    static RollupCost of(AnalyticsStore store, BusyYear world) throws Exception {
        double[] without = new double[ROUNDS];
        double[] with = new double[ROUNDS];
        boolean canRoll = store.capabilities().contains(Capability.ROLLUPS);
        long from = world.size();
        for (int round = 0; round < ROUNDS; round++, from += 2 * EVENTS) {
            without[round] = appended(store, batches(world, from), false);
            WorldLoad.roll(store);
            with[round] = canRoll ? appended(store, batches(world, from + EVENTS), true) : Double.NaN;
        }
        return new RollupCost(Report.median(without), Report.median(with));
    }

    private static List<List<Event>> batches(BusyYear world, long from) {
        List<List<Event>> batches = new ArrayList<>();
        for (int first = 0; first < EVENTS; first += BATCH) {
            batches.add(world.events(from + first, BATCH));
        }
        return batches;
    }

    private static double appended(AnalyticsStore store, List<List<Event>> batches, boolean rolling) throws Exception {
        Rolling meanwhile = new Rolling(store);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            long start = System.nanoTime();
            Future<?> rolled = rolling ? thread.submit(meanwhile) : null;
            for (List<Event> batch : batches) {
                store.events().append(batch);
                meanwhile.until = batch.get(0).occurredAt();
            }
            meanwhile.isOver = true;
            if (rolled != null) {
                rolled.get();
                WorldLoad.roll(store);
            }
            return EVENTS / ((System.nanoTime() - start) / 1e9);
        } finally {
            thread.shutdown();
        }
    }

    private static final class Rolling implements Runnable {

        private final AnalyticsStore store;
        private volatile Instant until = BusyYear.END;
        private volatile boolean isOver;

        Rolling(AnalyticsStore store) {
            this.store = store;
        }

        @Override
        public void run() {
            while (!isOver) {
                if (store.rollups().roll(until, DAYS) == 0) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }
}
