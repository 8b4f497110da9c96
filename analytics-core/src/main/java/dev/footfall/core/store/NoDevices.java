package dev.footfall.core.store;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No token is a device's; all else is refused. */
record NoDevices(DeviceStore refusing) implements DeviceStore {

    @Override
    public Optional<Device> find(Tenant tenant, String id) {
        return refusing.find(tenant, id);
    }

    @Override
    public List<Device> registered(Tenant tenant) {
        return refusing.registered(tenant);
    }

    @Override
    public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
        return refusing.keys(tenant, offered);
    }

    @Override
    public void dropKey(Tenant tenant, String id) {
        refusing.dropKey(tenant, id);
    }

    @Override
    public Optional<Device> findByKey(String key) {
        return Optional.empty();
    }
}
