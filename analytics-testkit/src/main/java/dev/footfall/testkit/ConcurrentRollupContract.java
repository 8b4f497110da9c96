package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.event.Event;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is counted while some roll up, and others append, remove and ask. */
abstract class ConcurrentRollupContract extends RolledContract {

    private static final int BATCHES = 40;
    private static final int BATCHES_TO_A_ROLL = 4;
    private static final int BATCH = 5;
    private static final int PEOPLE = 20;

    private static final Measure SESSIONS = Measure.countDistinct("sessions", Attribute.SESSION_ID);

    /** Each in a session of its own, and all in few quarters of few days: what is rolled up is appended to as well. */
    private static Event event(int number) {
        return Events.draft(number)
                .occurredAt(Events.NOON.plus(QUARTER.multipliedBy(number * 37L % 12 * 24)))
                .session("session " + number)
                .user("user " + number % PEOPLE)
                .asset("asset " + number % 3)
                .toEvent();
    }

    private static List<Event> batch(int batch) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            events.add(event(batch * BATCH + i));
        }
        return events;
    }

    @Test
    void whoeverAsksMeanwhileSeesEachBatchFromItsCommitOn() throws Exception {
        Progress progress = new Progress();
        Together.run(5, thread -> () -> {
            switch (thread) {
                case 0, 1 -> appendInTurn(progress);
                case 2 -> rollUp(progress);
                default -> watch(progress);
            }
            return thread;
        });
        for (int batch = 0; batch < BATCHES; batch++) {
            reference.events().append(batch(batch));
        }
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
    }

    private static final class Progress {
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger rolls = new AtomicInteger();
        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger writers = new AtomicInteger(2);
        private final AtomicInteger others = new AtomicInteger(3);

        /** Whoever writes fast would be done before anything is rolled up or asked. */
        private void letOthersGoOn(int batch) {
            int asked = questions.get() + 3;
            while (others.get() == 3 && (questions.get() < asked || rolls.get() * BATCHES_TO_A_ROLL < batch)) {
                Thread.onSpinWait();
            }
        }
    }

    private void appendInTurn(Progress progress) {
        try {
            for (int i = progress.next.getAndIncrement(); i < BATCHES; i = progress.next.getAndIncrement()) {
                progress.begun.addAndGet(BATCH);
                store.events().append(batch(i));
                progress.done.addAndGet(BATCH);
                progress.letOthersGoOn(i);
            }
        } finally {
            progress.writers.decrementAndGet();
        }
    }

    private void rollUp(Progress progress) {
        try {
            while (progress.writers.get() > 0) {
                store.rollups().roll(LATEST, 1);
                progress.rolls.incrementAndGet();
            }
        } finally {
            progress.others.decrementAndGet();
        }
    }

    /** The total grows, never lags behind what was acknowledged, and is never ahead of what was begun. */
    private void watch(Progress progress) {
        long last = 0;
        boolean isOver;
        try {
            do {
                isOver = progress.writers.get() == 0;
                long least = Math.max(last, progress.done.get());
                StoreRow row = ask(events().measure(COUNT, SESSIONS)).get(0);
                last = number(row, 0);
                assertThat(last).isBetween(least, (long) progress.begun.get());
                assertThat(number(row, 1))
                        .as("sessions, of which each has one event")
                        .isEqualTo(last);
                assertThat(last % BATCH)
                        .as("events beyond the last whole batch")
                        .isZero();
                progress.questions.incrementAndGet();
            } while (!isOver);
        } finally {
            progress.others.decrementAndGet();
        }
    }

    private static long number(StoreRow row, int place) {
        Double value = row.values().get(place);
        return value == null ? -1 : value.longValue();
    }

    @Test
    void whoeverRollsUpOrGivesUpMeanwhileChangesNoAnswer() throws Exception {
        for (int batch = 0; batch < 20; batch++) {
            tellBoth(batch(batch));
        }
        List<StoreRow> slots = sorted(ask(perQuarter()));
        AtomicInteger rollers = new AtomicInteger(2);
        Together.run(4, thread -> () -> {
            if (thread >= 2) {
                do {
                    assertThat(sorted(ask(perQuarter()))).isEqualTo(slots);
                } while (rollers.get() > 0);
                return thread;
            }
            try {
                for (int round = 0; round < 4; round++) {
                    rollUntil(LATEST);
                    if (thread == 0) {
                        store.rollups().renew();
                    }
                }
            } finally {
                rollers.decrementAndGet();
            }
            return thread;
        });
        rollAll();
        assertSameAnswers();
    }

    private static StoreQuestion perQuarter() {
        return events().slots(Slots.QUARTER_HOURS).by(Attribute.ASSET).measure(COUNT, SESSIONS);
    }

    private static List<StoreRow> sorted(List<StoreRow> rows) {
        return rows.stream().sorted(Closeness.OF_ROWS).toList();
    }

    @Test
    @Needs(Capability.PRIVACY)
    void whoWasErasedMeanwhileIsNotCountedAnyMore() throws Exception {
        for (int batch = 0; batch < 40; batch++) {
            tellBoth(batch(batch));
        }
        rollAll();
        AtomicBoolean erasing = new AtomicBoolean(true);
        AtomicInteger left = new AtomicInteger(40 * BATCH);
        int each = 40 * BATCH / PEOPLE;
        Together.run(4, thread -> () -> {
            switch (thread) {
                case 0 -> {
                    try {
                        for (int user = 0; user < PEOPLE / 2; user++) {
                            assertThat(store.privacy().erase(Subject.user(TENANT, "user " + user), 1_000))
                                    .isEqualTo(each);
                            left.addAndGet(-each);
                        }
                    } finally {
                        erasing.set(false);
                    }
                }
                case 1 -> {
                    while (erasing.get()) {
                        store.rollups().roll(LATEST, 1);
                    }
                }
                default -> {
                    boolean isOver;
                    do {
                        isOver = !erasing.get();
                        long most = left.get();
                        long count = total(ask(events().measure(COUNT)));
                        // The one who is being erased may be gone already.
                        assertThat(count).isBetween((long) left.get() - each, most);
                    } while (!isOver);
                }
            }
            return thread;
        });
        for (int user = 0; user < PEOPLE / 2; user++) {
            reference.privacy().erase(Subject.user(TENANT, "user " + user), 1_000);
        }
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
    }
}
