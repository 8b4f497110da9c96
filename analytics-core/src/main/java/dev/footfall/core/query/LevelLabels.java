package dev.footfall.core.query;

import dev.footfall.query.InvalidQueryException;
import org.jspecify.annotations.Nullable;

/** What the different labels of a tree take: ids may be long, and as many as there are rows. */
final class LevelLabels {

    private final long room;
    private long bytes;

    /** For labels that may take so many bytes. */
    LevelLabels(long room) {
        this.room = room;
    }

    /**
     * Notes one more.
     *
     * @throws InvalidQueryException if it is one too many
     */
    void add(@Nullable String label) {
        bytes += TreeMemory.LABEL_BYTES + (label == null ? 0 : 2L * label.length());
        if (bytes > room) {
            throw new InvalidQueryException(
                    "dimensions",
                    "the names in the answer must fit into memory, there are too many of them: ask for a"
                            + " shorter range or fewer dimensions");
        }
    }

    long bytes() {
        return bytes;
    }
}
