package dev.footfall.excel;

import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.spi.Provider;
import org.apache.logging.log4j.status.StatusConsoleListener;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * POI logs through the Log4j API, which complains on the console of a host that has no use for it. A host which logs
 * through Log4j has a provider for it, and is left alone.
 */
final class QuietLogging {

    private final AtomicBoolean isQuiet = new AtomicBoolean();

    void ensure() {
        if (!isQuiet.getAndSet(true) && !hasProvider()) {
            startWithoutComplaint();
        }
    }

    private static boolean hasProvider() {
        return isNamedIn(LogManager.class.getClassLoader())
                || isNamedIn(Thread.currentThread().getContextClassLoader());
    }

    private static boolean isNamedIn(ClassLoader loader) {
        return ServiceLoader.load(Provider.class, loader).stream().findAny().isPresent();
    }

    private static void startWithoutComplaint() {
        StatusConsoleListener console = StatusLogger.getLogger().getFallbackListener();
        Level level = console.getStatusLevel();
        console.setLevel(Level.OFF);
        try {
            LogManager.getFactory();
        } finally {
            console.setLevel(level);
        }
    }
}
