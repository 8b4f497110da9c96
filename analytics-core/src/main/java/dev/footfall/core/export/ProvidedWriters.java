package dev.footfall.core.export;

import dev.footfall.export.ReportWriter;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the writers that plugins name, and goes on behind a broken one: no plugin keeps a host from starting. */
final class ProvidedWriters {

    private static final Logger log = LoggerFactory.getLogger(ProvidedWriters.class);

    /** A loader that fails again and again is not asked for ever. */
    private static final int MAX_FAILURES = 100;

    private final ClassLoader plugins;

    ProvidedWriters(ClassLoader plugins) {
        this.plugins = plugins;
    }

    List<ReportWriter> find() {
        List<ReportWriter> found = new ArrayList<>();
        Iterator<ReportWriter> providers =
                ServiceLoader.load(ReportWriter.class, plugins).iterator();
        for (int failures = 0; failures < MAX_FAILURES; ) {
            try {
                Optional<ReportWriter> next = next(providers);
                if (next.isEmpty()) {
                    return found;
                }
                found.add(next.get());
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                failures++;
                log.warn("A writer of reports cannot be used, and is left out", e);
            }
        }
        return found;
    }

    private static Optional<ReportWriter> next(Iterator<ReportWriter> providers) {
        if (!providers.hasNext()) {
            return Optional.empty();
        }
        ReportWriter writer = providers.next();
        log.debug("{} writes {}", writer, writer.format());
        return Optional.of(writer);
    }
}
