package dev.footfall.bench;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.query.Comparison;
import dev.footfall.core.query.Period;
import dev.footfall.core.user.Users;
import dev.footfall.core.video.Videos;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.util.List;

/** Asks an engine without HTTP. */
record InProcess(AnalyticsEngine engine, VideoFigures videos) {

    private static final Tenant TENANT = BusyYear.tenant(0);

    static InProcess of(AnalyticsEngine engine) {
        return new InProcess(
                engine,
                new VideoFigures(
                        TENANT,
                        new Videos(engine.questions(), Catalog.empty()),
                        new Users(engine.questions(), engine.store().users())));
    }

    AggregateQueryBuilder about(Dataset dataset, TimeRange range) {
        return AggregateQuery.of(TENANT, dataset).range(range);
    }

    List<AggregateRow> rows(AggregateQueryBuilder question) {
        AggregateResult result = engine.ask(question.build());
        return result.rows();
    }

    static double sum(List<AggregateRow> rows, String measure) {
        return rows.stream().mapToDouble(row -> row.count(measure)).sum();
    }

    static Period period(TimeRange range) {
        return new Period(range, Comparison.periodBefore(range));
    }
}
