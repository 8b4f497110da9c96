package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.thirdparty.jdbi.v3.core.mapper.RowMapper;
import dev.footfall.thirdparty.jdbi.v3.core.statement.StatementContext;
import dev.footfall.visitor.TrafficSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code footfall_event}. */
final class EventMapper implements RowMapper<EventMapper.Row> {

    /**
     * An event without its parts.
     *
     * @param parts how many it has
     */
    record Row(EventKey key, EventDraft draft, int parts) {}

    @Override
    public Row map(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        EventDraft draft = EventDraft.of(row.getString("type"))
                .id(id)
                .tenant(Tenant.of(row.getString("tenant")))
                .occurredAt(Instant.ofEpochMilli(row.getLong("occurred_at")))
                .createdAt(Instant.ofEpochMilli(row.getLong("created_at")))
                .workspace(row.getString("workspace"))
                .asset(row.getString("asset"))
                .user(row.getString("user_id"))
                .session(row.getString("session_id"))
                .visitor(row.getString("visitor"))
                .device(row.getString("device"))
                .config(row.getString("config"))
                .configuration(JsonText.read(row.getString("configuration")))
                .metadata(JsonText.read(row.getString("metadata")))
                .detail(row.getString("detail"))
                .metric(row.getDouble("metric"))
                .duration(nullableLong(row, "duration"))
                .userAgent(row.getString("user_agent"))
                .category(DeviceCategory.ofLabel(row.getString("category")).orElse(DeviceCategory.OTHER))
                .platform(row.getString("platform"))
                .bot(row.getBoolean("bot"))
                .country(row.getString("country"))
                .domain(row.getString("domain_name"))
                .referer(row.getString("referer"))
                .source(source(row.getString("source")));
        return new Row(new EventKey(row.getString("tenant"), id), draft, row.getInt("parts"));
    }

    static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("kind"),
                row.getString("part_key"),
                row.getString("label"),
                row.getString("code"),
                nullableDouble(row, "amount"),
                nullableLong(row, "begins_at"));
    }

    static @Nullable TrafficSource source(@Nullable String label) {
        return label == null ? null : TrafficSource.ofLabel(label).orElse(null);
    }

    private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Double nullableDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
