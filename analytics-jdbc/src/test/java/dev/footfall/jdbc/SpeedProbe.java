package dev.footfall.jdbc;

import dev.footfall.event.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints how many events a second a store takes: run by hand, on the class path of the tests. */
final class SpeedProbe {

    private SpeedProbe() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("speed");
        String url = args[0].equals("h2") ? "jdbc:h2:file:" + folder.resolve("events") : Postgres.newSchema();
        int batches = Integer.parseInt(args[1]);
        Events events = new Events(7);
        try (JdbcStore store = JdbcStore.builder()
                .url(url, args[0].equals("h2") ? "sa" : "postgres", "")
                .build()) {
            store.prepare();
            for (int round = 0; round < 5; round++) {
                List<List<Event>> given = new java.util.ArrayList<>();
                for (int i = 0; i < batches; i++) {
                    given.add(events.batch(500));
                }
                long start = System.nanoTime();
                given.forEach(store.events()::append);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("%s: %.0f events/s%n", args[0], batches * 500 / seconds);
            }
        }
        System.exit(0);
    }
}
