package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.report.Report;
import dev.footfall.report.ReportStore;
import java.util.Optional;
import java.util.function.Supplier;

final class JdbcReportStore implements ReportStore {

    private static final String FIND =
            "SELECT " + Table.REPORT.names() + " FROM footfall_report WHERE tenant = :tenant AND id = :id";

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
}
