package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventFilter;
import dev.footfall.event.JsonObject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MetadataSearchTest {

    private static final EventFilter SEARCH = EventFilter.builder(Events.SHOP)
            .metadata(JsonObject.of("position", 1))
            .build();

    private final Database database =
            new Database(Backend.dataSource(Backend.H2.newUrl()), Backend.H2.dialect(), Duration.ofSeconds(30));
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    void ofSearchesInMetadataOneAtATimeHasAConnection() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Thread searching = search(first);
        first.await();
        Thread waiting = search(second);
        while (waiting.getState() != Thread.State.TIMED_WAITING && second.getCount() == 1) {
            Thread.onSpinWait();
        }
        assertThat(second.getCount()).isEqualTo(1);
        EventFilter other = EventFilter.of(Events.SHOP);
        assertThat(database.<Boolean>ask("anything else", other, handle -> true))
                .isTrue();
        enough.countDown();
        searching.join();
        waiting.join();
        assertThat(second.getCount()).isZero();
    }

    private Thread search(CountDownLatch begun) {
        Thread thread = new Thread(() -> database.ask("search", SEARCH, handle -> {
            begun.countDown();
            return await(enough);
        }));
        thread.start();
        return thread;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
