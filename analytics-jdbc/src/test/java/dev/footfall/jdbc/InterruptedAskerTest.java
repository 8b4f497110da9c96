package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.EventFilter;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are cancelled while they read from a file of H2, which does not bear interrupts. */
class InterruptedAskerTest {

    private static final StoreQuery TOTAL = new StoreQuery(
            Events.SHOP,
            Dataset.EVENT,
            TimeRange.ALL,
            Slots.NONE,
            List.of(Measure.count("events"), Measure.countDistinct("texts", Attribute.REFERER)),
            List.of(),
            Filter.ALL,
            false,
            List.of(),
            1);

    @TempDir
    private Path directory;

    @Test
    void theDatabaseOutlivesThem() throws InterruptedException {
        // A cache of its own that is too small, so that questions read the file.
        String url = "jdbc:h2:file:" + directory.resolve("events") + ";CACHE_SIZE=256";
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            Events events = new Events(3);
            for (int i = 0; i < 10; i++) {
                store.events().append(events.batch(500));
            }
            for (int i = 0; i < 20; i++) {
                interruptWhile(() -> store.aggregates().aggregate(TOTAL));
                interruptWhile(() -> store.events().find(EventFilter.of(Events.SHOP), null, 1000));
                interruptWhile(() -> store.catalog().putAssets(Events.SHOP, List.of(CatalogAsset.of("a", "A"))));
            }
            store.events().append(events.batch(1));
            assertThat(store.aggregates().aggregate(TOTAL).get(0).values().get(0))
                    .isEqualTo(5_001.0);
        }
    }

    /** Somebody who asks on and on, and is interrupted at it. */
    private static void interruptWhile(Runnable asking) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread asker = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    begun.countDown();
                    asking.run();
                }
            } catch (StoreUnavailableException e) {
                // What an interrupted asker is told.
            }
        });
        asker.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        asker.interrupt();
        asker.join(30_000);
        assertThat(asker.isAlive()).isFalse();
    }
}
