package dev.footfall.core.video;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Period;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.time.TimeRange;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * Whose videos are meant, and when.
 *
 * @param workspaces where; empty: anywhere in the tenant
 * @param zone whose calendar is meant
 * @param asker who asks, see {@link dev.footfall.core.query.Answers#ask}
 */
public record VideoScope(Tenant tenant, Set<String> workspaces, Period period, ZoneId zone, Object asker) {

    public VideoScope {
        workspaces = Set.copyOf(workspaces);
    }

    /** Begins a question about what happened to videos; what names no video is of none. */
    AggregateQueryBuilder about(Dataset dataset, TimeRange range) {
        return AggregateQuery.of(tenant, dataset)
                .range(range)
                .in(zone)
                .where(Filter.ALL.and(new Condition.Known(Attribute.ASSET)).andIfAny(Attribute.WORKSPACE, workspaces));
    }

    /** The same about one video. */
    AggregateQueryBuilder about(String video, Dataset dataset, TimeRange range) {
        return AggregateQuery.of(tenant, dataset)
                .range(range)
                .in(zone)
                .where(Filter.ALL.andIfKnown(Attribute.ASSET, video).andIfAny(Attribute.WORKSPACE, workspaces));
    }

    /** The video of a row. Every row has one: what names none is not asked about. */
    static String id(AggregateRow row) {
        return Objects.requireNonNull(row.text(Attribute.ASSET));
    }
}
