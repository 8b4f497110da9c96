package dev.footfall.system;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells of itself; null is what it does not know.
 *
 * @param queues the queues of work by name, such as {@code videos} and {@code thumbnails}, in the order of answers
 */
public record ProbeReading(
        Map<String, QueueReading> queues,
        @Nullable StorageOperations operations,
        @Nullable Bandwidth bandwidth,
        @Nullable StorageSpace space) {

    /** Knows nothing at all. */
    public static final ProbeReading NOTHING = new ProbeReading(Map.of(), null, null, null);

    public ProbeReading {
        queues = Collections.unmodifiableMap(new LinkedHashMap<>(queues));
    }

    /** The same with a queue. */
    public ProbeReading withQueue(String name, QueueReading queue) {
        Map<String, QueueReading> more = new LinkedHashMap<>(queues);
        more.put(name, queue);
        return new ProbeReading(more, operations, bandwidth, space);
    }

    /** The same with other operations. */
    public ProbeReading with(StorageOperations others) {
        return new ProbeReading(queues, others, bandwidth, space);
    }

    /** The same with another bandwidth. */
    public ProbeReading with(Bandwidth other) {
        return new ProbeReading(queues, operations, other, space);
    }

    /** The same with other space. */
    public ProbeReading with(StorageSpace other) {
        return new ProbeReading(queues, operations, bandwidth, other);
    }
}
