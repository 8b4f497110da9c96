package dev.footfall.core.export;

import dev.footfall.access.Tenant;
import dev.footfall.core.system.SystemFigures;
import dev.footfall.core.system.SystemRow;
import dev.footfall.export.ColumnType;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.Table;
import dev.footfall.system.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the application itself fared: by minutes up to a day, by hours else. Durations are in ms. */
record SystemSource(SystemFigures figures) implements ExportSource {

    private static final List<Figure<SystemRow>> FIGURES = List.of(
            Figure.always("begin", ColumnType.INSTANT, SystemRow::begin),
            Figure.always(
                    "seconds",
                    ColumnType.INTEGER,
                    row -> row.resolution().length().toSeconds()),
            Figure.always("uptime", ColumnType.PERCENT, row -> row.totals().uptime()),
            Figure.always(
                    "requests",
                    ColumnType.INTEGER,
                    row -> row.totals().requests().count()),
            Figure.always("averageTime", ColumnType.DECIMAL, row -> row.totals().average()),
            Figure.always("p95", ColumnType.DECIMAL, row -> row.totals().p95()),
            Figure.always("p99", ColumnType.DECIMAL, row -> row.totals().p99()),
            errors("apiErrors", ErrorKind.API),
            errors("processingErrors", ErrorKind.PROCESSING),
            errors("storageErrors", ErrorKind.STORAGE));

    private static Figure<SystemRow> errors(String name, ErrorKind kind) {
        return Figure.always(
                name, ColumnType.INTEGER, row -> row.totals().requests().errors(kind));
    }

    @Override
    public boolean isOfWholeTenant() {
        return true;
    }

    @Override
    public ExportTable table(Tenant tenant, ExportRequest request) {
        List<List<@Nullable Object>> rows = figures.rows(request.range()).stream()
                .map(row -> Figure.row(FIGURES, row))
                .toList();
        return new ExportTable(
                new Table("System", Figure.columns(FIGURES), rows, Notes.of(request)), (long) rows.size());
    }
}
