package dev.footfall.export;

import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Set;

/**
 * What an export is to hold.
 *
 * @param type what its rows are, such as {@code event}
 * @param format the format of its file, such as {@code csv}
 * @param range which times it is about: fixed, however long the export waits
 * @param metrics which of the type's metrics, in their order; empty: it has none
 * @param workspaces what its rows may belong to; empty: all of the tenant, also what belongs to none
 * @param requestedBy the name of the caller who asked for it
 */
public record ExportRequest(
        String type, String format, TimeRange range, List<String> metrics, Set<String> workspaces, String requestedBy) {

    public ExportRequest {
        metrics = List.copyOf(metrics);
        workspaces = Set.copyOf(workspaces);
    }
}
