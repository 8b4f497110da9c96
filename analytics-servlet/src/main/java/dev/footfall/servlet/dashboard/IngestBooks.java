package dev.footfall.servlet.dashboard;

import dev.footfall.IngestStats;
import dev.footfall.access.Tenant;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.ingest.RefusedEvent;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What this node knows of the events that were offered to it since it started.
 *
 * @param stats of all tenants together
 * @param lastRefused of one tenant
 */
public record IngestBooks(Supplier<IngestStats> stats, Function<Tenant, Optional<RefusedEvent>> lastRefused) {

    public static IngestBooks of(AnalyticsEngine engine) {
        return new IngestBooks(engine::stats, engine::lastRefused);
    }
}
