package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.core.AnalyticsEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How analytics fare, in the words of those who watch the application. */
record AnalyticsState(IngestStats stats, String store) {

    private static final String AVAILABLE = "available";

    static AnalyticsState of(Analytics analytics) {
        return new AnalyticsState(analytics.stats(), store(analytics));
    }

    /** Only our own engine tells. */
    private static String store(Analytics analytics) {
        if (!(analytics instanceof AnalyticsEngine engine)) {
            return "unknown";
        }
        return engine.isStoreUnavailable() ? "unavailable" : AVAILABLE;
    }

    boolean isStoreAvailable() {
        return store.equals(AVAILABLE);
    }

    /** The little that tells whether all is well. */
    Map<String, Object> inShort() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("store", store);
        details.put("queue", stats.pending());
        return details;
    }

    /** Everything. */
    Map<String, Object> inFull() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("store", store);
        details.put("queue", Map.of("events", stats.pending(), "bytes", stats.pendingBytes()));
        details.put("offered", stats.offered());
        details.put("stored", stats.stored());
        details.put("known", stats.known());
        details.put("refused", byLabel(stats.refused()));
        details.put("dropped", byLabel(stats.dropped()));
        return details;
    }

    private static Map<String, Long> byLabel(Map<RefusalReason, Long> counts) {
        Map<String, Long> labelled = new TreeMap<>();
        counts.forEach((reason, count) -> labelled.put(reason.label(), count));
        return labelled;
    }
}
