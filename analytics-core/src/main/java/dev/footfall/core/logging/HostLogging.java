package dev.footfall.core.logging;

import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/** Looks for the host's SLF4J, without waking it: unbound it would complain on the console. */
final class HostLogging {

    private static final String PROVIDER_SETTING = "slf4j.provider";
    private static final String OLD_BINDING = "org/slf4j/impl/StaticLoggerBinder.class";

    private HostLogging() {}

    /** Whether the class loader that has our classes knows an SLF4J, and that one knows where to log to. */
    static boolean isThere() {
        try {
            ClassLoader loader = LoggerFactory.class.getClassLoader();
            return isNamed() || isOld(loader) || hasProvider(loader);
        } catch (LinkageError | RuntimeException e) {
            return false;
        }
    }

    private static boolean isNamed() {
        return System.getProperty(PROVIDER_SETTING) != null;
    }

    /** Until version 1.7 it was bound by a class of a certain name. */
    private static boolean isOld(ClassLoader loader) {
        return loader.getResource("org/slf4j/spi/SLF4JServiceProvider.class") == null
                && loader.getResource(OLD_BINDING) != null;
    }

    private static boolean hasProvider(ClassLoader loader) {
        return ServiceLoader.load(SLF4JServiceProvider.class, loader).stream()
                .findAny()
                .isPresent();
    }
}
