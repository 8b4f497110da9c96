package dev.footfall.core.query;

import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import java.util.Locale;

/**
 * Where an answer comes from.
 *
 * @param dataset what was asked about
 * @param explanation where the store finds the answer, whether or not it had to
 */
public record Provenance(Dataset dataset, Way way, Explanation explanation) {

    /** How an answer was come by. */
    public enum Way {
        /** The store counted. */
        COUNTED,
        /** Somebody asked the same a moment ago. */
        SHARED,
        /** It was kept, and nothing has changed since. */
        KEPT;

        private final String label = name().toLowerCase(Locale.ROOT);

        public String label() {
            return label;
        }
    }
}
