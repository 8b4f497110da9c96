package dev.footfall.core.settings;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventTypes;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be set, checked and complete. {@link SettingsReader} makes it from {@code analytics.*} names.
 *
 * @param enabled {@code analytics.enabled}: whether anything happens at all
 * @param tenant {@code analytics.tenant}: whose the events are that the host tracks without naming a tenant
 * @param zone {@code analytics.zone}: the zone of times without a zone, and of days
 * @param apis {@code analytics.apis}: which of the APIs answer
 * @param mountPrefix {@code analytics.mount.prefix}: what stands before their paths; empty, or {@code /analytics-api}
 * @param tokens {@code analytics.tokens[i].*}
 * @param types the standard types and those of {@code analytics.event-types}
 */
public record AnalyticsSettings(
        boolean enabled,
        Tenant tenant,
        ZoneId zone,
        Set<Api> apis,
        String mountPrefix,
        List<TokenSettings> tokens,
        AccessSettings access,
        EventTypes types,
        StoreSettings store,
        IngestSettings ingest,
        SessionSettings session,
        PrivacySettings privacy,
        AudienceSettings audience,
        SystemSettings system,
        ExportSettings export,
        RollupSettings rollups,
        AnswerSettings answers,
        DashboardSettings dashboard) {

    public AnalyticsSettings {
        apis = Set.copyOf(apis);
        tokens = List.copyOf(tokens);
    }

    /** What holds when nothing is set. */
    public static AnalyticsSettings defaults() {
        return SettingsReader.read(name -> null);
    }
}
