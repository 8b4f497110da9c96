package dev.footfall.jdbc;

import dev.footfall.event.Event;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program that appends events from several threads until it is killed, and prints the ids of each batch after it was
 * acknowledged, a line for each.
 */
final class CrashingWriter {

    private static final int THREADS = 4;
    static final int BATCH = 20;

    private CrashingWriter() {}

    /** Takes the URL, the seed, and whether to be durable. */
    public static void main(String[] arguments) {
        JdbcStore store = JdbcStore.builder()
                .url(arguments[0], null, null)
                .durable(Boolean.parseBoolean(arguments[2]))
                .build();
        store.prepare();
        for (int thread = 0; thread < THREADS; thread++) {
            Events events = new Events(Long.parseLong(arguments[1]) * THREADS + thread);
            new Thread(() -> appendForEver(store, events)).start();
        }
    }

    private static void appendForEver(JdbcStore store, Events events) {
        while (true) {
            List<Event> batch = events.batch(BATCH);
            store.events().append(batch);
            String ids = batch.stream().map(event -> event.id().toString()).collect(Collectors.joining(" "));
            // One call: whatever is torn by the kill is the last line only.
            System.out.print(ids + "\n");
        }
    }
}
