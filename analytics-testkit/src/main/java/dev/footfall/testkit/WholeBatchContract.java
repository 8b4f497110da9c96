package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Part;
import dev.footfall.query.Dataset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted while events come in. */
abstract class WholeBatchContract extends AskingContract {

    private static final int BATCH = 30;
    private static final int BATCHES = 12;

    @Test
    void noAnswerIsFromHalfABatch() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Together.run(2, thread -> () -> {
            if (thread == 0) {
                appendAll(writing);
                return thread;
            }
            do {
                assertThat(store.events()
                                        .find(EventFilter.of(TENANT), null, ALL)
                                        .events()
                                        .size()
                                % BATCH)
                        .isZero();
                assertWholeBatches();
            } while (writing.get());
            return thread;
        });
        for (Dataset dataset : datasets()) {
            assertAnswer(StoreQuestion.of(dataset).measure(COUNT), all(rowsOfABatch(dataset) * BATCHES));
        }
    }

    private void appendAll(AtomicBoolean writing) {
        try {
            for (int batch = 0; batch < BATCHES; batch++) {
                int first = batch * BATCH;
                store.events()
                        .append(IntStream.range(first, first + BATCH)
                                .mapToObj(WholeBatchContract::event)
                                .toList());
            }
        } finally {
            writing.set(false);
        }
    }

    /** By turns a report and a viewer session. */
    private static Event event(int number) {
        EventDraft draft = number % 2 == 0
                ? ReportEvents.created(number, "report " + number, "open")
                : ViewerSessions.draft(number, "device " + number);
        return draft.session("session " + number)
                .user("user " + number)
                .parts(List.of(Part.of("field", "1", null)))
                .toEvent();
    }

    private static int rowsOfABatch(Dataset dataset) {
        return dataset == Dataset.REPORT || dataset == Dataset.VIEWING ? BATCH / 2 : BATCH;
    }

    private void assertWholeBatches() {
        for (Dataset dataset : datasets()) {
            assertThat(total(ask(StoreQuestion.of(dataset).measure(COUNT))) % rowsOfABatch(dataset))
                    .as("rows of %s beyond the last whole batch", dataset)
                    .isZero();
        }
    }
}
