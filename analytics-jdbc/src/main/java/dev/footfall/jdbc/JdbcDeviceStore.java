package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.event.Text;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

final class JdbcDeviceStore implements DeviceStore {

    private static final String FIND =
            "SELECT " + Table.DEVICE.names() + " FROM footfall_device WHERE tenant = :tenant AND id = :id";

    private static final String REGISTERED = "SELECT " + Table.DEVICE.names()
            + " FROM footfall_device WHERE tenant = :tenant AND registered_at IS NOT NULL";

    static final String KEYS = "SELECT id, device_key" + WantedIds.from("footfall_device_key", "id");

    private static final String FIND_OWNER = "SELECT tenant, id FROM footfall_device_key WHERE device_key = :key";

    private static final String DROP_KEY = "DELETE FROM footfall_device_key WHERE tenant = :tenant AND id = :id";

    private final Supplier<Database> database;

    JdbcDeviceStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public Optional<Device> find(Tenant tenant, String id) {
        Database db = database.get();
        return isStorable(id) ? db.read("find device", handle -> find(handle, tenant, id)) : Optional.empty();
    }

    private static Optional<Device> find(Handle handle, Tenant tenant, String id) {
        return handle.createQuery(FIND)
                .bind("tenant", tenant.id())
                .bind("id", id)
                .map((row, context) -> DeviceRow.device(row))
                .findOne();
    }

    /** Sorted here, where text has the same order whatever the database. */
    @Override
    public List<Device> registered(Tenant tenant) {
        return database.get()
                .read(
                        "list devices",
                        handle -> handle
                                .createQuery(REGISTERED)
                                .bind("tenant", tenant.id())
                                .map((row, context) -> DeviceRow.device(row))
                                .stream()
                                .sorted(Comparator.comparing(Device::id, Text.BY_CODE_POINT))
                                .toList());
    }

    @Override
    public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
        if (offered.isEmpty()) {
            return Map.of();
        }
        Database db = database.get();
        Map<String, String> kept = db.read("find device keys", handle -> keys(handle, tenant, offered.keySet()));
        if (kept.size() == offered.size()) {
            return kept;
        }
        Map<String, String> missing = new HashMap<>(offered);
        missing.keySet().removeAll(kept.keySet());
        kept.putAll(db.write("keep device keys", handle -> {
            db.dialect().beforeWrite(handle.getConnection());
            db.dialect().writer().insertKeys(handle.getConnection(), DeviceKeyRow.of(tenant, missing));
            return keys(handle, tenant, missing.keySet());
        }));
        return kept;
    }

    private static Map<String, String> keys(Handle handle, Tenant tenant, Set<String> ids) {
        Map<String, String> keys = new HashMap<>();
        WantedIds.bind(handle.createQuery(KEYS), tenant.id(), String.class, ids)
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("device_key")))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    @Override
    public void dropKey(Tenant tenant, String id) {
        Database db = database.get();
        if (isStorable(id)) {
            db.write("drop device key", handle -> {
                db.dialect().beforeWrite(handle.getConnection());
                return handle.createUpdate(DROP_KEY)
                        .bind("tenant", tenant.id())
                        .bind("id", id)
                        .execute();
            });
        }
    }

    @Override
    public Optional<Device> findByKey(String key) {
        Database db = database.get();
        return isStorable(key)
                ? db.read(
                        "find device by key",
                        handle -> owner(handle, key)
                                .map(owner ->
                                        find(handle, owner.tenant(), owner.id()).orElse(owner)))
                : Optional.empty();
    }

    private static Optional<Device> owner(Handle handle, String key) {
        return handle.createQuery(FIND_OWNER)
                .bind("key", key)
                .map((row, context) -> unknown(row))
                .findOne();
    }

    private static Device unknown(ResultSet row) throws SQLException {
        return new Device(Tenant.of(row.getString("tenant")), row.getString("id"), null, null, null, null);
    }

    /** What is offered at the door may be any text; some no database would even look for. */
    private static boolean isStorable(String text) {
        return Text.firstUnstorable(text) < 0;
    }
}
