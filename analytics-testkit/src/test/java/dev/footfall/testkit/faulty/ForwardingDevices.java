package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingDevices implements DeviceStore {

    final DeviceStore sound;

    ForwardingDevices(DeviceStore sound) {
        this.sound = sound;
    }

    @Override
    public Optional<Device> find(Tenant tenant, String id) {
        return sound.find(tenant, id);
    }

    @Override
    public List<Device> registered(Tenant tenant) {
        return sound.registered(tenant);
    }

    @Override
    public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
        return sound.keys(tenant, offered);
    }

    @Override
    public void dropKey(Tenant tenant, String id) {
        sound.dropKey(tenant, id);
    }

    @Override
    public Optional<Device> findByKey(String key) {
        return sound.findByKey(key);
    }
}
