package dev.footfall.core.export;

import dev.footfall.core.plugin.Plugins;
import dev.footfall.export.ReportWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writers of an engine, one for each format. Safe for use by many threads. */
public final class ReportWriters {

    private final Map<String, ReportWriter> byFormat = new LinkedHashMap<>();

    private ReportWriters(List<ReportWriter> added, List<ReportWriter> provided) {
        added.forEach(this::add);
        provided.forEach(this::add);
        add(new CsvReportWriter());
        add(new JsonReportWriter());
    }

    /**
     * Those that a host adds, behind them those that plugins provide, and behind these our own for csv and json; of
     * several for one format the first one counts. A plugin that is broken is logged and left out.
     */
    public static ReportWriters of(List<ReportWriter> added) {
        return of(added, ReportWriters.class.getClassLoader());
    }

    static ReportWriters of(List<ReportWriter> added, ClassLoader plugins) {
        return new ReportWriters(added, Plugins.find(ReportWriter.class, plugins, ReportWriter::format));
    }

    private void add(ReportWriter writer) {
        byFormat.putIfAbsent(writer.format(), writer);
    }

    /** The formats that there are writers for. */
    public Set<String> formats() {
        return Collections.unmodifiableSet(byFormat.keySet());
    }

    /** The writer of a format, such as {@code xlsx}, if there is one. */
    public Optional<ReportWriter> find(String format) {
        return Optional.ofNullable(byFormat.get(format));
    }
}
