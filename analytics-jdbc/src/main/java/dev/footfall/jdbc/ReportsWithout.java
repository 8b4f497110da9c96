package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.report.Report;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reports as they are without events that are being removed. */
final class ReportsWithout {

    private static final Lookup<Report> REPORT =
            new Lookup<>(Table.REPORT.name(), Table.REPORT.names(), ReportRow::report);

    private final Removed removed;
    private final Remaining remaining;
    private final Reader reader;

    ReportsWithout(Removed removed, Remaining remaining, Reader reader) {
        this.removed = removed;
        this.remaining = remaining;
        this.reader = reader;
    }

    void write(Handle handle, Writer writer) throws SQLException {
        Map<String, List<Event>> gone =
                removed.by(event -> Report.of(event).map(Report::id).orElse(null));
        if (gone.isEmpty()) {
            return;
        }
        Map<ReportRow.Key, Report> changed = new HashMap<>();
        List<String> over = new ArrayList<>();
        String tenant = removed.tenant().id();
        for (Report kept : writer.lock(handle.getConnection(), REPORT, tenant, List.copyOf(gone.keySet()))) {
            if (isTold(kept, Removed.ids(gone.getOrDefault(kept.id(), List.of())))) {
                List<Event> others = others(kept);
                others.forEach(event -> ReportRow.tell(changed, event));
                if (others.isEmpty()) {
                    over.add(kept.id());
                }
            }
        }
        writer.replace(handle.getConnection(), Table.REPORT, ReportRow.sorted(changed));
        Derivations.delete(handle.getConnection(), Table.REPORT, tenant, over);
    }

    /** Whether any of these events tells what is known of the report. */
    private static boolean isTold(Report report, Set<UUID> events) {
        Report.Creation creation = report.creation();
        Report.State state = report.state();
        return (creation == null && state == null)
                || (creation != null && events.contains(creation.event()))
                || (state != null && events.contains(state.event()));
    }

    private List<Event> others(Report report) {
        return remaining.all(
                reader.eventsByAsset(),
                SqlText.of(" AND asset = ? AND type IN (?, ?)", report.id(), Report.CREATED, Report.STATE_CHANGED));
    }
}
