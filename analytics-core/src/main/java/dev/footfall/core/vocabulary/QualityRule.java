package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a video played since the player said so last. Its parts are what sums are made of: for how long it played
 * and waited, in ms, how many bits it played, and in how many of these ms the rate was known.
 */
final class QualityRule implements TypeRule {

    private static final String KIND = "quality";

    /** More than a day is nothing that a player measured since the last time. */
    private static final long MAX_MILLIS = 24 * 60 * 60 * 1000L;

    private static final long MAX_KBPS = 1_000_000;

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        double playing = number(draft, "playingMs", MAX_MILLIS, faults);
        double buffering = number(draft, "bufferingMs", MAX_MILLIS, faults);
        double bitrate = number(draft, "bitrateKbps", MAX_KBPS, faults);
        if (!faults.isEmpty()) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        add(parts, "playing", playing);
        add(parts, "buffering", buffering);
        add(parts, "streamed", bitrate * playing);
        add(parts, "streaming", draft.metadata().get("bitrateKbps") == null ? 0 : playing);
        draft.parts(parts);
    }

    /** What is said, 0 if nothing is. */
    private static double number(EventDraft draft, String key, long max, FaultList faults) {
        Object value = draft.metadata().get(key);
        if (value == null) {
            return 0;
        }
        BigDecimal number = value instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal decimal ? decimal : BigDecimal.ONE.negate();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            faults.add("eventMetadata." + key, "a number from 0 to " + max, value);
        }
        return number.doubleValue();
    }

    /** Nothing adds nothing to a sum. */
    private static void add(List<Part> parts, String key, double amount) {
        if (amount > 0) {
            parts.add(new Part(KIND, key, null, null, amount, null));
        }
    }
}
