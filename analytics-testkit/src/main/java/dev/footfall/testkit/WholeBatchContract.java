package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
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
        for (Dataset dataset : Dataset.values()) {
            assertAnswer(StoreQuestion.of(dataset).measure(COUNT), all(BATCH * BATCHES));
        }
    }

    private void appendAll(AtomicBoolean writing) {
        try {
            for (int batch = 0; batch < BATCHES; batch++) {
                int first = batch * BATCH;
                store.events()
                        .append(IntStream.range(first, first + BATCH)
                                .mapToObj(WholeBatchContract::aRowOfEachDataset)
                                .toList());
            }
        } finally {
            writing.set(false);
        }
    }

    private static Event aRowOfEachDataset(int number) {
        return ReportEvents.created(number, "report " + number, "open")
                .session("session " + number)
                .parts(List.of(Part.of("field", "1", null)))
                .toEvent();
    }

    private void assertWholeBatches() {
        for (Dataset dataset : Dataset.values()) {
            assertThat(total(ask(StoreQuestion.of(dataset).measure(COUNT))) % BATCH)
                    .as("rows of %s beyond the last whole batch", dataset)
                    .isZero();
        }
    }
}
