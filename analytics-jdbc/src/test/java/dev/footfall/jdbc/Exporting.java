package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.export.ExportSource;
import dev.footfall.core.export.ExportSources;
import dev.footfall.core.export.ExportTable;
import dev.footfall.core.export.Exports;
import dev.footfall.core.export.ReportWriters;
import dev.footfall.core.query.Answers;
import dev.footfall.core.settings.ExportSettings;
import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.export.Table;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** A node that exports made-up rows, or events. */
record Exporting(JdbcStore store, Exports exports) implements AutoCloseable {

    static final Tenant TENANT = Tenant.of("acme");

    /** @param rows how many there are of type {@code number} */
    static Exporting on(String url, long rows, Clock clock) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        ExportSources sources = ExportSources.of(
                store,
                new Answers(store.aggregates()),
                Catalog.empty(),
                ZoneOffset.UTC,
                null,
                Map.of("number", numbers(rows)));
        ExportSettings settings = new ExportSettings(null, Duration.ofHours(24), 10, 2);
        return new Exporting(
                store, new Exports(settings, store.exports(), sources, ReportWriters.of(List.of()), clock));
    }

    private static ExportSource numbers(long rows) {
        Iterable<List<Object>> numbers = () -> LongStream.range(0, rows)
                .mapToObj(number -> List.<Object>of(number, "row number " + number))
                .iterator();
        List<Column> columns = List.of(Column.of("number", ColumnType.INTEGER), Column.of("text", ColumnType.TEXT));
        return (tenant, request) -> new ExportTable(new Table("Numbers", columns, numbers, List.of()), rows);
    }

    ExportJob begin(String type, String format) {
        return exports.begin(TENANT, new ExportRequest(type, format, TimeRange.ALL, List.of(), Set.of(), "test"))
                .orElseThrow();
    }

    ExportJob found(ExportJob job) {
        return exports.find(job.id()).orElseThrow();
    }

    ExportJob over(ExportJob job) throws InterruptedException {
        ExportJob found = found(job);
        while (found.state() == ExportState.PROCESSING) {
            Thread.onSpinWait();
            found = found(job);
        }
        return found;
    }

    @Override
    public void close() {
        exports.close(Duration.ofSeconds(30));
        store.close();
    }
}
