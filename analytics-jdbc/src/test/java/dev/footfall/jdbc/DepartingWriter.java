package dev.footfall.jdbc;

/** A program that stores its last events while the JVM ends, as an engine does that closes in a shutdown hook. */
final class DepartingWriter {

    static final int BATCHES = 200;
    static final int BATCH = 5;

    private DepartingWriter() {}

    /** Takes the URL. */
    public static void main(String[] arguments) {
        JdbcStore store = JdbcStore.builder().url(arguments[0], null, null).build();
        store.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Events events = new Events(1);
            for (int i = 0; i < BATCHES; i++) {
                store.events().append(events.batch(BATCH));
            }
            store.close();
        }));
        System.exit(0);
    }
}
