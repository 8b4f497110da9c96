package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryDevices(Memory memory) implements DeviceStore {

    @Override
    public Optional<Device> find(Tenant tenant, String id) {
        return memory.read(tenant, kept -> kept.device(id));
    }

    @Override
    public List<Device> registered(Tenant tenant) {
        return memory.read(tenant, TenantMemory::registeredDevices);
    }

    @Override
    public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
        return memory.change(tenant, kept -> kept.deviceKeys(offered));
    }

    @Override
    public void dropKey(Tenant tenant, String id) {
        memory.change(tenant, kept -> kept.dropDeviceKey(id));
    }

    @Override
    public Optional<Device> findByKey(String key) {
        return memory.first((tenant, kept) -> kept.deviceByKey(tenant, key));
    }
}
