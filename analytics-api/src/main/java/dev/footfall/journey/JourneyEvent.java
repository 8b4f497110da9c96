package dev.footfall.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event, as far as a journey is concerned.
 *
 * @param who as {@link JourneyQuery#who} says
 * @param matched which steps mean it, see {@link JourneyQuery#matched}
 * @param texts what it says, in the order in which the question names them; null for nothing
 */
public record JourneyEvent(String who, Instant at, int matched, List<@Nullable String> texts) {

    public JourneyEvent {
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** Whether that step means it. */
    public boolean isStep(int step) {
        return (matched & 1 << step) != 0;
    }
}
