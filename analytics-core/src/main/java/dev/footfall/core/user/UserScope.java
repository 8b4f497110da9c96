package dev.footfall.core.user;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Period;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Whose users are meant, and when.
 *
 * @param zone whose calendar is meant
 * @param asker who asks, see {@link dev.footfall.core.query.Answers#ask}
 */
public record UserScope(Tenant tenant, Period period, ZoneId zone, Object asker) {

    TimeRange range() {
        return period.range();
    }

    /** When the period ends: what is not over by then is not known yet. */
    Instant now() {
        return period.range().to();
    }

    /** Begins a question about the period. */
    AggregateQueryBuilder about(Dataset dataset) {
        return AggregateQuery.of(tenant, dataset).range(range()).in(zone);
    }
}
