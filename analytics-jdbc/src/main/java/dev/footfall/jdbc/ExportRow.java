package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.thirdparty.jdbi.v3.core.statement.Update;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An export as a row. */
final class ExportRow {

    private ExportRow() {}

    static ExportJob job(ResultSet row) throws SQLException {
        return new ExportJob(
                Tenant.of(row.getString("tenant")),
                row.getString("id"),
                request(row),
                row.getString("secret"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                ExportState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("failures"),
                instant(row, "due_at"),
                row.getLong("processed_rows"),
                number(row, "total_rows"),
                file(row),
                row.getString("reason"));
    }

    private static ExportRequest request(ResultSet row) throws SQLException {
        return new ExportRequest(
                row.getString("type"),
                row.getString("format"),
                new TimeRange(instant(row, "range_from"), instant(row, "range_to")),
                texts(row.getString("metrics")),
                Set.copyOf(texts(row.getString("workspaces"))),
                row.getString("requested_by"));
    }

    private static @Nullable ExportFile file(ResultSet row) throws SQLException {
        Long size = number(row, "file_size");
        return size == null ? null : new ExportFile(size, row.getString("file_name"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static List<String> texts(String json) {
        return JsonText.readArray(json).stream().map(String::valueOf).toList();
    }

    private static String json(Collection<String> texts) {
        return JsonText.write(List.copyOf(texts));
    }

    /** Binds what never changes. */
    static Update bindIdentity(Update insert, ExportJob job) {
        ExportRequest request = job.request();
        return insert.bind("id", job.id())
                .bind("tenant", job.tenant().id())
                .bind("type", request.type())
                .bind("format", request.format())
                .bind("rangeFrom", Millis.ceil(request.range().from()))
                .bind("rangeTo", Millis.ceil(request.range().to()))
                .bind("metrics", json(request.metrics()))
                .bind("workspaces", json(request.workspaces()))
                .bind("requestedBy", request.requestedBy())
                .bind("secret", job.secret())
                .bind("createdAt", Millis.floor(job.createdAt()))
                .bind("expiresAt", Millis.floor(job.expiresAt()));
    }

    /** Binds what has become of it. */
    static Update bindProgress(Update update, ExportJob job) {
        ExportFile file = job.file();
        return update.bind("state", job.state().name())
                .bind("attempt", job.attempt())
                .bind("failures", job.failures())
                .bind("dueAt", Millis.floor(job.dueAt()))
                .bind("processedRows", job.processedRows())
                .bind("totalRows", job.totalRows())
                .bind("fileSize", file == null ? null : (Long) file.size())
                .bind("fileName", file == null ? null : file.name())
                .bind("reason", job.reason());
    }
}
