package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.device.DetectedDevice;
import dev.footfall.event.EventDraft;
import dev.footfall.visitor.CountryResolver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** An ingestion on a store that gets into trouble, and how to speak with it. */
@Timeout(30)
abstract class IngestionFixture {

    static final Tenant TENANT = Tenant.of("default");

    final TroubledStore store = new TroubledStore();
    final Map<String, String> settings = new HashMap<>();
    Ingestion ingestion = ingestion();

    final Ingestion ingestion() {
        return new Ingestion(
                SettingsReader.read(settings::get),
                store,
                (userAgent, hints) -> DetectedDevice.UNKNOWN,
                CountryResolver.fromTrustedHeader(),
                Clock.systemUTC());
    }

    final void startWith(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("analytics.ingest." + namesAndValues[i], namesAndValues[i + 1]);
        }
        ingestion = ingestion();
        ingestion.start();
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    static EventDraft pageView() {
        return EventDraft.of("page view").session("s-1");
    }

    static List<EventDraft> pageViews(int count) {
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(pageView());
        }
        return drafts;
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
