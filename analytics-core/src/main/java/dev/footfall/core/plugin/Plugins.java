package dev.footfall.core.plugin;

import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Finds what plugins provide, and goes on behind a broken one: no plugin keeps a host from starting. */
public final class Plugins {

    private static final Logger log = LoggerFactory.getLogger(Plugins.class);

    /** A loader that fails again and again is not asked for ever. */
    private static final int MAX_FAILURES = 100;

    private Plugins() {}

    /**
     * All that can be used, in the order of the class path.
     *
     * @param naming what each is called; one that cannot tell is broken
     */
    public static <T> List<T> find(Class<T> kind, ClassLoader classPath, Function<T, String> naming) {
        List<T> found = new ArrayList<>();
        Iterator<T> providers = ServiceLoader.load(kind, classPath).iterator();
        for (int failures = 0; failures < MAX_FAILURES; ) {
            try {
                Optional<T> next = next(providers, naming);
                if (next.isEmpty()) {
                    return found;
                }
                found.add(next.get());
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                failures++;
                log.warn("A plugin cannot be used, and is left out: {}", kind.getName(), e);
            }
        }
        return found;
    }

    private static <T> Optional<T> next(Iterator<T> providers, Function<T, String> naming) {
        if (!providers.hasNext()) {
            return Optional.empty();
        }
        T provider = providers.next();
        String name = naming.apply(provider);
        log.debug("{} provides {}", provider.getClass(), name);
        return Optional.of(provider);
    }
}
