package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.core.AnalyticsEngine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The account of all events, as meters. */
final class AnalyticsMeters implements MeterBinder {

    private final Analytics analytics;

    AnalyticsMeters(Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter("offered", "Events offered in any way", IngestStats::offered).register(registry);
        counter("stored", "Events that are in the store", IngestStats::stored).register(registry);
        for (RefusalReason reason : RefusalReason.values()) {
            counter("refused", "Events declined with an answer", of(IngestStats::refused, reason))
                    .tag("reason", reason.label())
                    .register(registry);
            counter("dropped", "Events lost that nobody waited for", of(IngestStats::dropped, reason))
                    .tag("reason", reason.label())
                    .register(registry);
        }
        gauge("pending", "Events whose fate is open", IngestStats::pending).register(registry);
        gauge("pending.size", "Memory that pending events take", IngestStats::pendingBytes)
                .baseUnit("bytes")
                .register(registry);
        if (analytics instanceof AnalyticsEngine engine) {
            Gauge.builder("analytics.store.available", engine, AnalyticsMeters::storeAvailable)
                    .description("1 while the store answers, 0 while it does not")
                    .register(registry);
        }
    }

    private FunctionCounter.Builder<Analytics> counter(
            String name, String description, ToDoubleFunction<IngestStats> count) {
        return FunctionCounter.builder(
                        "analytics.events." + name, analytics, counted -> count.applyAsDouble(counted.stats()))
                .description(description);
    }

    private Gauge.Builder<Analytics> gauge(String name, String description, ToDoubleFunction<IngestStats> size) {
        return Gauge.builder("analytics.events." + name, analytics, measured -> size.applyAsDouble(measured.stats()))
                .description(description);
    }

    private static ToDoubleFunction<IngestStats> of(
            Function<IngestStats, Map<RefusalReason, Long>> counts, RefusalReason reason) {
        return stats -> counts.apply(stats).getOrDefault(reason, 0L);
    }

    private static double storeAvailable(AnalyticsEngine engine) {
        return engine.isStoreUnavailable() ? 0 : 1;
    }
}
