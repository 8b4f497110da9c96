package dev.footfall.testkit.faulty;

import dev.footfall.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Copies what it sees, and takes away all marks of that day when it is done: whatever was appended in between is lost.
 */
final class Hasty extends Copies {

    Hasty(CopyingStore store) {
        super(store);
    }

    @Override
    public int roll(Instant until, int days) {
        Map<Quarter, List<Event>> before = new HashMap<>();
        long appends;
        synchronized (store) {
            appends = store.appends;
            waiting.forEach(quarter -> before.put(quarter, new ArrayList<>(eventsOf(quarter))));
        }
        awaitAnother(appends);
        synchronized (store) {
            int rolled = super.roll(until, days);
            copied.replaceAll((quarter, events) -> before.getOrDefault(quarter, events));
            return rolled;
        }
    }

    /** Not for long: there may be nobody who appends. */
    private void awaitAnother(long appends) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        while (System.nanoTime() < end) {
            synchronized (store) {
                if (store.appends > appends) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }
}
