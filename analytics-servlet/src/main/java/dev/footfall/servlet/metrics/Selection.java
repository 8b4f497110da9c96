package dev.footfall.servlet.metrics;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.servlet.http.Call;
import dev.footfall.time.TimeRange;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events a call is about.
 *
 * @param zone whose days and weeks are meant
 * @param workspaces empty: all of the tenant
 * @param assets empty: all
 * @param domain in lower case; null: all
 */
record Selection(
        TimeRange range,
        ZoneId zone,
        Set<String> workspaces,
        Set<String> assets,
        @Nullable String domain) {

    Selection {
        workspaces = Set.copyOf(workspaces);
        assets = Set.copyOf(assets);
    }

    /** Begins a question about these events, as far as they are of one of the types. */
    AggregateQueryBuilder question(Call call, Set<String> types) {
        return AggregateQuery.of(call.tenant(), Dataset.EVENT)
                .range(range)
                .in(zone)
                .where(Filter.ALL
                        .and(Attribute.TYPE, types)
                        .andIfAny(Attribute.WORKSPACE, workspaces)
                        .andIfAny(Attribute.ASSET, assets)
                        .andIfKnown(Attribute.DOMAIN, domain));
    }
}
