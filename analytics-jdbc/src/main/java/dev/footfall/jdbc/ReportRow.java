package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.report.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code footfall_report}: a report as it stands, or what new events tell of it. */
record ReportRow(
        String tenant,
        String id,
        @Nullable Long createdAt,
        @Nullable UUID createdBy,
        @Nullable String workspace,
        @Nullable String author,
        @Nullable Long stateAt,
        @Nullable UUID stateBy,
        @Nullable String stateId,
        @Nullable String stateName) {

    /** Whoever changes several reports does so in this order, so that no two wait for each other. */
    private static final Comparator<ReportRow> ORDER =
            Comparator.comparing(ReportRow::tenant).thenComparing(ReportRow::id);

    record Key(Tenant tenant, String id) {}

    /** What those events tell, each report once. Rows may be merged in any order: the outcome is the same. */
    static List<ReportRow> of(Collection<Event> events) {
        Map<Key, Report> reports = new HashMap<>();
        events.forEach(event -> tell(reports, event));
        return sorted(reports);
    }

    static void tell(Map<Key, Report> reports, Event event) {
        Report.of(event)
                .ifPresent(report -> reports.merge(new Key(report.tenant(), report.id()), report, Report::merge));
    }

    static List<ReportRow> sorted(Map<Key, Report> reports) {
        return reports.values().stream().map(ReportRow::of).sorted(ORDER).toList();
    }

    private static ReportRow of(Report report) {
        Report.Creation creation = report.creation();
        Report.State state = report.state();
        return new ReportRow(
                report.tenant().id(),
                report.id(),
                creation == null ? null : creation.at().toEpochMilli(),
                creation == null ? null : creation.event(),
                creation == null ? null : creation.workspace(),
                creation == null ? null : creation.author(),
                state == null ? null : state.at().toEpochMilli(),
                state == null ? null : state.event(),
                state == null ? null : state.id(),
                state == null ? null : state.name());
    }

    /** The report in a row of the table. */
    static Report report(ResultSet row) throws SQLException {
        return new Report(Tenant.of(row.getString("tenant")), row.getString("id"), creation(row), state(row));
    }

    private static Report.@Nullable Creation creation(ResultSet row) throws SQLException {
        UUID by = row.getObject("created_by", UUID.class);
        return by == null
                ? null
                : new Report.Creation(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        by,
                        row.getString("workspace"),
                        row.getString("author"));
    }

    private static Report.@Nullable State state(ResultSet row) throws SQLException {
        UUID by = row.getObject("state_by", UUID.class);
        return by == null
                ? null
                : new Report.State(
                        Instant.ofEpochMilli(row.getLong("state_at")),
                        by,
                        row.getString("state_id"),
                        row.getString("state_name"));
    }
}
