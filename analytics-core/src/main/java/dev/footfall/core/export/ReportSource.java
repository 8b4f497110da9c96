package dev.footfall.core.export;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports that were created in the period, the newest first, with what became of them in it. */
record ReportSource(AnalyticsStore store, Answers answers) implements ExportSource {

    private static final String COUNT = "reports";
    private static final String READ = "report read";
    private static final String SENT = "alert sent";
    private static final String OPENED = "alert opened";
    private static final int PAGE = 500;

    private static final List<Measure> FIGURES = List.of(
            Measure.count("reads").where(Attribute.TYPE, READ),
            Measure.countDistinct("uniqueReaders", Attribute.USER).where(Attribute.TYPE, READ),
            Measure.count("alerts").where(Attribute.TYPE, SENT),
            Measure.countDistinct("uniqueAlerts", Attribute.DETAIL).where(Attribute.TYPE, SENT),
            Measure.countDistinct("alertsOpened", Attribute.DETAIL).where(Attribute.TYPE, OPENED));

    private static final List<Column> COLUMNS = columns();

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("id", ColumnType.TEXT),
                Column.of("createdAt", ColumnType.INSTANT),
                Column.of("workspaceId", ColumnType.TEXT),
                Column.of("authorId", ColumnType.TEXT),
                Column.of("stateId", ColumnType.TEXT),
                Column.of("stateName", ColumnType.TEXT),
                Column.of("stateSince", ColumnType.INSTANT)));
        FIGURES.forEach(figure -> columns.add(Column.of(figure.name(), ColumnType.INTEGER)));
        return List.copyOf(columns);
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        EventFilter filter = EventFilter.builder(tenant)
                .range(request.range())
                .workspaces(request.workspaces())
                .types(Set.of(Report.CREATED))
                .build();
        EventPages rows = new EventPages(store.events(), filter, PAGE, events -> rows(tenant, request, events));
        return new ExportTable(new Table("Reports", COLUMNS, rows, Notes.of(request)), count(tenant, request));
    }

    private long count(Tenant tenant, ExportRequest request) {
        AggregateQuery query = AggregateQuery.of(tenant, Dataset.REPORT)
                .range(request.range())
                .where(Filter.ALL.andIfAny(Attribute.WORKSPACE, request.workspaces()))
                .measure(Measure.count(COUNT))
                .build();
        return answers.ask(query, this).only().count(COUNT);
    }

    private List<List<@Nullable Object>> rows(Tenant tenant, ExportRequest request, List<Event> events) {
        Set<String> ids = events.stream()
                .map(Event::asset)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Report> reports = store.reports().find(tenant, ids);
        Map<String, AggregateRow> figures = figures(tenant, request, ids);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Event event : events) {
            Report report = event.asset() == null ? null : reports.get(event.asset());
            // One that was created several times is what the first of these says.
            if (report != null
                    && report.creation() != null
                    && report.creation().event().equals(event.id())) {
                rows.add(row(report, report.creation(), figures.get(report.id())));
            }
        }
        return rows;
    }

    private Map<String, AggregateRow> figures(Tenant tenant, ExportRequest request, Set<String> ids) {
        AggregateQuery query = AggregateQuery.of(tenant, Dataset.EVENT)
                .range(request.range())
                .where(Attribute.TYPE, READ, SENT, OPENED)
                .where(Filter.ALL.and(Attribute.ASSET, ids))
                .measure(FIGURES.toArray(Measure[]::new))
                .by(Attribute.ASSET)
                .build();
        Map<String, AggregateRow> figures = new HashMap<>();
        answers.ask(query, this).rows().forEach(row -> figures.put(String.valueOf(row.text(Attribute.ASSET)), row));
        return figures;
    }

    private static List<@Nullable Object> row(Report report, Report.Creation creation, @Nullable AggregateRow figures) {
        Report.State state = report.state();
        List<@Nullable Object> row = new ArrayList<>(Row.of(
                report.id(),
                creation.at(),
                creation.workspace(),
                creation.author(),
                state == null ? null : state.id(),
                state == null ? null : state.name(),
                state == null ? null : state.at()));
        FIGURES.forEach(figure -> row.add(figures == null ? 0L : (Long) figures.count(figure.name())));
        return row;
    }
}
