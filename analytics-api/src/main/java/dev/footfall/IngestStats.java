package dev.footfall;

import java.util.Map;

/**
 * What has become of the events offered since the start, as one consistent picture: {@code offered = stored + refused +
 * dropped + pending}.
 *
 * @param offered events that were offered in any way
 * @param stored events that are in the store, those included that were known to it already
 * @param known how many of the stored ones were known already
 * @param refused events that were declined with an answer, by reason
 * @param dropped events that nobody waited for and that were lost, by reason
 * @param pending events whose fate is open
 * @param pendingBytes about how much memory these take
 */
public record IngestStats(
        long offered,
        long stored,
        long known,
        Map<RefusalReason, Long> refused,
        Map<RefusalReason, Long> dropped,
        long pending,
        long pendingBytes) {

    public static final IngestStats NONE = new IngestStats(0, 0, 0, Map.of(), Map.of(), 0, 0);

    public IngestStats {
        refused = Map.copyOf(refused);
        dropped = Map.copyOf(dropped);
    }

    public long totalRefused() {
        return sum(refused);
    }

    public long totalDropped() {
        return sum(dropped);
    }

    private static long sum(Map<RefusalReason, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
