package dev.footfall.core.export;

import dev.footfall.export.ReportWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writers of an engine, one for each format. Safe for use by many threads. */
public final class ReportWriters {

    private final Map<String, ReportWriter> byFormat = new LinkedHashMap<>();

    private ReportWriters(List<ReportWriter> added, List<ReportWriter> provided) {
        added.forEach(this::add);
        provided.forEach(this::add);
    }

    /**
     * Those that a host adds, and behind them those that plugins provide; of several for one format the first one
     * counts. A plugin that is broken is logged and left out.
     */
    public static ReportWriters of(List<ReportWriter> added) {
        return of(added, ReportWriters.class.getClassLoader());
    }

    static ReportWriters of(List<ReportWriter> added, ClassLoader plugins) {
        return new ReportWriters(added, new ProvidedWriters(plugins).find());
    }

    private void add(ReportWriter writer) {
        byFormat.putIfAbsent(writer.format(), writer);
    }

    /** The writer of a format, such as {@code xlsx}, if there is one. */
    public Optional<ReportWriter> find(String format) {
        return Optional.ofNullable(byFormat.get(format));
    }
}
