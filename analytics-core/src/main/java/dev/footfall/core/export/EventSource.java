package dev.footfall.core.export;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as they were sent, the newest first; robots' are left out. */
record EventSource(AnalyticsStore store, Answers answers, Catalog names) implements ExportSource {

    private static final String COUNT = "events";

    /** Of few: each may be large. */
    private static final int PAGE = 500;

    private static final List<Column> COLUMNS = List.of(
            text("id"),
            text("eventType"),
            Column.of("occurredAt", ColumnType.INSTANT),
            Column.of("createdAt", ColumnType.INSTANT),
            text("workspaceId"),
            text("assetId"),
            text("assetName"),
            text("assetMetadata"),
            text("userId"),
            text("sessionId"),
            text("visitorId"),
            text("deviceId"),
            text("deviceCategory"),
            text("platform"),
            text("country"),
            text("domain"),
            text("referer"),
            text("source"),
            text("device"),
            text("configId"),
            text("configuration"),
            Column.of("metric", ColumnType.DECIMAL),
            Column.of("duration", ColumnType.INTEGER),
            text("eventMetadata"));

    private static Column text(String name) {
        return Column.of(name, ColumnType.TEXT);
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        EventFilter filter = EventFilter.builder(tenant)
                .range(request.range())
                .workspaces(request.workspaces())
                .build();
        EventPages rows = new EventPages(store.events(), filter, PAGE, events -> rows(tenant, events));
        return new ExportTable(new Table("Events", COLUMNS, rows, Notes.of(request)), count(filter));
    }

    private long count(EventFilter filter) {
        AggregateQuery query = AggregateQuery.of(filter.tenant(), Dataset.EVENT)
                .range(filter.range())
                .where(Filter.of(filter))
                .measure(Measure.count(COUNT))
                .build();
        return answers.ask(query, this).only().count(COUNT);
    }

    private List<List<@Nullable Object>> rows(Tenant tenant, List<Event> events) {
        Set<String> ids = events.stream()
                .map(Event::asset)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, CatalogAsset> assets = ids.isEmpty() ? Map.of() : names.assets(tenant, ids);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        events.forEach(event -> rows.add(row(event, event.asset() == null ? null : assets.get(event.asset()))));
        return rows;
    }

    private static List<@Nullable Object> row(Event event, @Nullable CatalogAsset asset) {
        return Row.of(
                event.id().toString(),
                event.type(),
                event.occurredAt(),
                event.createdAt(),
                event.workspace(),
                event.asset(),
                asset == null ? null : asset.name(),
                asset == null ? null : JsonText.of(asset.metadata()),
                event.user(),
                event.session(),
                event.visitor(),
                event.device(),
                event.category().label(),
                event.platform(),
                event.country(),
                event.domain(),
                event.referer(),
                event.source() == null ? null : event.source().label(),
                event.userAgent(),
                event.config(),
                JsonText.of(event.configuration()),
                event.metric(),
                event.duration(),
                JsonText.of(event.metadata()));
    }
}
