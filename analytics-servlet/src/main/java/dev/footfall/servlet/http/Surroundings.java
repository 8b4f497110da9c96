package dev.footfall.servlet.http;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.export.ReportWriters;
import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.AnalyticsSettings;
import java.time.Clock;

/**
 * What an API finds around it.
 *
 * @param names where answers take names from; never throws, and takes any number of ids
 * @param hasHostCatalog whether the names are the host's own, so that nobody asks the stored catalog
 */
public record Surroundings(
        AnalyticsSettings settings,
        Intake intake,
        AnalyticsStore store,
        Answers questions,
        Catalog names,
        boolean hasHostCatalog,
        TokenStore tokens,
        AccessPolicy policy,
        Clock clock,
        ReportWriters reportWriters) {

    public static Surroundings of(AnalyticsEngine engine) {
        return new Surroundings(
                engine.settings(),
                engine::submit,
                engine.store(),
                engine.questions(),
                engine.names(),
                engine.hasHostCatalog(),
                engine.tokens(),
                engine.policy(),
                engine.clock(),
                engine.reportWriters());
    }
}
