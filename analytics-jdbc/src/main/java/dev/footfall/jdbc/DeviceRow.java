package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code footfall_device}: a device as it stands, or what new events tell of it. */
record DeviceRow(Device device) {

    /** Whoever changes several devices does so in this order, so that no two wait for each other. */
    private static final Comparator<DeviceRow> ORDER =
            Comparator.comparing(DeviceRow::tenant).thenComparing(DeviceRow::id);

    record Key(Tenant tenant, String id) {}

    /** What those events tell, each device once. Rows may be merged in any order: the outcome is the same. */
    static List<DeviceRow> of(Collection<Event> events) {
        Map<Key, Device> devices = new HashMap<>();
        events.forEach(event -> tell(devices, event));
        return sorted(devices);
    }

    static void tell(Map<Key, Device> devices, Event event) {
        Device.of(event)
                .ifPresent(device -> devices.merge(new Key(device.tenant(), device.id()), device, Device::merge));
    }

    static List<DeviceRow> sorted(Map<Key, Device> devices) {
        return devices.values().stream().map(DeviceRow::new).sorted(ORDER).toList();
    }

    String tenant() {
        return device.tenant().id();
    }

    String id() {
        return device.id();
    }

    @Nullable
    Long createdAt() {
        Instant at = device.createdAt();
        return at == null ? null : at.toEpochMilli();
    }

    Device.@Nullable Registration registration() {
        return device.registration();
    }

    Device.@Nullable Service service() {
        return device.service();
    }

    Device.@Nullable Heartbeat heartbeat() {
        return device.heartbeat();
    }

    /** The device in a row of the table. */
    static Device device(ResultSet row) throws SQLException {
        return new Device(
                Tenant.of(row.getString("tenant")),
                row.getString("id"),
                time(row, "created_at"),
                registration(row),
                service(row),
                heartbeat(row));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Device.@Nullable Registration registration(ResultSet row) throws SQLException {
        UUID by = row.getObject("registered_by", UUID.class);
        return by == null
                ? null
                : new Device.Registration(
                        Instant.ofEpochMilli(row.getLong("registered_at")),
                        by,
                        row.getString("name"),
                        ids(row.getString("acl")),
                        row.getString("orientation"),
                        row.getString("site"));
    }

    private static List<String> ids(String json) {
        return JsonText.readArray(json).stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static Device.@Nullable Service service(ResultSet row) throws SQLException {
        UUID by = row.getObject("service_by", UUID.class);
        return by == null
                ? null
                : new Device.Service(Instant.ofEpochMilli(row.getLong("service_at")), by, row.getBoolean("frozen"));
    }

    private static Device.@Nullable Heartbeat heartbeat(ResultSet row) throws SQLException {
        UUID by = row.getObject("heard_by", UUID.class);
        return by == null
                ? null
                : new Device.Heartbeat(
                        Instant.ofEpochMilli(row.getLong("heard_at")),
                        by,
                        row.getString("ip"),
                        row.getString("connection_id"));
    }
}
