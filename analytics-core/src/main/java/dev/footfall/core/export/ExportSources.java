package dev.footfall.core.export;

import dev.footfall.AnalyticsStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which types of export there are, and where their rows come from. */
public final class ExportSources {

    private final Map<String, ExportSource> byType;

    private ExportSources(Map<String, ExportSource> byType) {
        this.byType = byType;
    }

    /** Our own, and those that are added, which go before ours of the same type. */
    public static ExportSources of(
            AnalyticsStore store, Answers answers, Catalog names, Map<String, ExportSource> added) {
        Map<String, ExportSource> sources = new TreeMap<>();
        sources.put("event", new EventSource(store, answers, names));
        sources.put("report", new ReportSource(store, answers));
        sources.put("audience", new AudienceSource(store, answers));
        sources.putAll(added);
        return new ExportSources(sources);
    }

    /** The types, in the order of the alphabet. */
    public Set<String> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    public Optional<ExportSource> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
