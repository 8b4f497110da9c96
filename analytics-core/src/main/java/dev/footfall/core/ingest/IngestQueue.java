package dev.footfall.core.ingest;

import dev.footfall.core.settings.IngestSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What waits for the writer, bounded in events and in bytes. Offering never waits for room. */
final class IngestQueue {

    private final IngestSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private final ArrayDeque<Submission> waiting = new ArrayDeque<>();
    private int events;
    private long bytes;
    private int awaited;
    private boolean closed;

    IngestQueue(IngestSettings settings) {
        this.settings = settings;
    }

    /** Whether there was room. An empty queue takes anything that the limits of a request let through. */
    boolean offer(Submission submission) {
        lock.lock();
        try {
            boolean full = events + submission.size() > settings.queueEvents()
                    || bytes + submission.bytes() > settings.queueBytes();
            if (closed || (full && !waiting.isEmpty())) {
                return false;
            }
            waiting.add(submission);
            count(submission, 1);
            // The writer needs no waking for one more event that it is going to linger for anyway.
            if (waiting.size() == 1 || submission.isAwaited() || events >= settings.commitEvents()) {
                arrival.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for submissions, then takes those that may share a transaction. Where somebody waits for one of them they
     * are taken at once; otherwise a little later, so that a trickle of events does not become a trickle of
     * transactions.
     *
     * @return empty when nothing came within the patience, or when the queue is closed and empty
     */
    List<Submission> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(patience.toNanos(), () -> waiting.isEmpty() && !closed);
            await(settings.linger().toNanos(), () -> awaited == 0 && events < settings.commitEvents() && !closed);
            return drain();
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanos, BooleanSupplier unmet) throws InterruptedException {
        long left = nanos;
        while (left > 0 && unmet.getAsBoolean()) {
            left = arrival.awaitNanos(left);
        }
    }

    private List<Submission> drain() {
        List<Submission> batch = new ArrayList<>();
        int taken = 0;
        while (!waiting.isEmpty() && (batch.isEmpty() || taken + waiting.peek().size() <= settings.commitEvents())) {
            Submission submission = waiting.remove();
            count(submission, -1);
            taken += submission.size();
            batch.add(submission);
        }
        return batch;
    }

    /** Takes out those for which somebody waits and which meet the condition, in one pass. */
    List<Submission> removeAwaited(Predicate<Submission> condition) {
        lock.lock();
        try {
            List<Submission> removed = new ArrayList<>();
            if (awaited > 0) {
                waiting.removeIf(
                        submission -> submission.isAwaited() && condition.test(submission) && removed.add(submission));
                removed.forEach(submission -> count(submission, -1));
            }
            return removed;
        } finally {
            lock.unlock();
        }
    }

    List<Submission> removeAll() {
        lock.lock();
        try {
            List<Submission> removed = List.copyOf(waiting);
            waiting.clear();
            removed.forEach(submission -> count(submission, -1));
            return removed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrival.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void count(Submission submission, int sign) {
        events += sign * submission.size();
        bytes += sign * submission.bytes();
        awaited += submission.isAwaited() ? sign : 0;
    }
}
