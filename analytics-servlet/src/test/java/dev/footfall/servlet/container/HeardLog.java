package dev.footfall.servlet.container;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the containers and we log; both end up in the JDK's own log. */
final class HeardLog extends Handler {

    /** Of the JVM's own set-up, which tests do not change. */
    private static final String OPENS = "--add-opens";

    private final Logger root = Logger.getLogger("");
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** A line and how bad it is. */
    record Entry(Level level, String logger, String text) {}

    HeardLog() {
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        entries.add(new Entry(
                entry.getLevel(),
                String.valueOf(entry.getLoggerName()),
                new SimpleFormatter().formatMessage(entry)
                        + (entry.getThrown() == null ? "" : " " + entry.getThrown())));
    }

    /** Warnings and worse. */
    List<String> troubles() {
        return entries.stream()
                .filter(entry -> entry.level().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.level() + " " + entry.text())
                .filter(text -> !text.contains(OPENS))
                .toList();
    }

    /** What we say. */
    List<String> ours(Level level) {
        return entries.stream()
                .filter(entry -> entry.level().equals(level))
                .filter(entry -> entry.logger().startsWith("dev.footfall.servlet.container"))
                .map(Entry::text)
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
