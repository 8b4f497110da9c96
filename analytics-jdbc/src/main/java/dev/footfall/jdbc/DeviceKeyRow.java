package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A row of {@code footfall_device_key}: a device, registered or not, and its key. */
record DeviceKeyRow(String tenant, String id, String key) {

    /** In the one order in which keys are stored, so that no two who do so wait for each other. */
    static List<DeviceKeyRow> of(Tenant tenant, Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(entry -> new DeviceKeyRow(tenant.id(), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DeviceKeyRow::id))
                .toList();
    }

    @Override
    public String toString() {
        return "DeviceKeyRow[" + tenant + ", " + id + "]";
    }
}
