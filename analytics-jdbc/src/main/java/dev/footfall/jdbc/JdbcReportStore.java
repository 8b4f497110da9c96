package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.report.Report;
import dev.footfall.report.ReportStore;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class JdbcReportStore implements ReportStore {

    private static final String FIND =
            "SELECT " + Table.REPORT.names() + " FROM footfall_report WHERE tenant = :tenant AND id = :id";

    static final String FIND_MANY = "SELECT " + Table.REPORT.names() + WantedIds.from("footfall_report", "id");

    private final Supplier<Database> database;

    JdbcReportStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Optional<Report> find(Tenant tenant, String id) {
        return database.get()
                .read(
                        "find report",
                        handle -> handle.createQuery(FIND)
                                .bind("tenant", tenant.id())
                                .bind("id", id)
                                .map((row, context) -> ReportRow.report(row))
                                .findOne());
    }

    @Override
    public Map<String, Report> find(Tenant tenant, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.get()
                .read(
                        "find reports",
                        handle -> WantedIds.bind(
                                        handle.createQuery(FIND_MANY), tenant.id(), String.class, new TreeSet<>(ids))
                                .map((row, context) -> ReportRow.report(row))
                                .stream()
                                .collect(Collectors.toMap(Report::id, Function.identity())));
    }
}
