package dev.footfall.core.export;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import dev.footfall.core.system.SystemFigures;
import dev.footfall.core.user.Users;
import dev.footfall.core.video.Videos;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which types of export there are, and where their rows come from. */
public final class ExportSources {

    /** The type that is about the application itself, which may need other access than the rest. */
    public static final String SYSTEM = "system";

    private static final Map<String, Capability> NEEDS = Map.of(
            "report",
            Capability.REPORTS,
            "audience",
            Capability.DEVICES,
            "user",
            Capability.USERS,
            SYSTEM,
            Capability.SYSTEM);

    private final Map<String, ExportSource> byType;
    private final Set<Capability> capabilities;

    private ExportSources(Map<String, ExportSource> byType, Set<Capability> capabilities) {
        this.byType = byType;
        this.capabilities = capabilities;
    }

    /**
     * Our own, as far as the store can tell of them, and those that are added, which go before ours of the same type.
     *
     * @param zone whose days are those of users
     * @param system null: nobody measures the application
     */
    public static ExportSources of(
            AnalyticsStore store,
            Answers answers,
            Catalog names,
            ZoneId zone,
            @Nullable SystemFigures system,
            Map<String, ExportSource> added) {
        Map<String, ExportSource> sources = new TreeMap<>();
        sources.put("event", new EventSource(store, answers, names));
        if (store.capabilities().contains(Capability.REPORTS)) {
            sources.put("report", new ReportSource(store, answers));
        }
        if (store.capabilities().contains(Capability.DEVICES)) {
            sources.put("audience", new AudienceSource(store, answers));
        }
        sources.put("video", new VideoSource(new Videos(answers, names)));
        if (store.capabilities().contains(Capability.USERS)) {
            sources.put("user", new UserSource(new Users(answers, store.users()), zone));
        }
        if (system != null) {
            sources.put(SYSTEM, new SystemSource(system));
        }
        sources.putAll(added);
        return new ExportSources(sources, store.capabilities());
    }

    /** The types, in the order of the alphabet. */
    public Set<String> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    /** What the store would have to have, so that there were exports of this type; empty: it is not that. */
    public Optional<Capability> lacking(String type) {
        return Optional.ofNullable(byType.containsKey(type) ? null : NEEDS.get(type))
                .filter(needed -> !capabilities.contains(needed));
    }

    public Optional<ExportSource> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
