package dev.footfall.audience;

import dev.footfall.access.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of devices, as they stand after the last committed event, and their keys. Safe for use by many threads;
 * throws {@link dev.footfall.StoreUnavailableException} when it cannot answer now.
 */
public interface DeviceStore {

    /** A device of which any event tells, registered or not. */
    Optional<Device> find(Tenant tenant, String id);

    /** All devices of the tenant that are registered, by the code points of their ids. */
    List<Device> registered(Tenant tenant);

    /**
     * The keys of devices. One that has none yet is given the one offered, and keeps it until it is dropped: whoever
     * asks, at whatever moment and on whatever node, is told the same. {@link dev.footfall.AnalyticsStore#rebuild}
     * leaves keys alone.
     *
     * @param offered a key for each device that is asked about; no two devices anywhere have the same
     * @return the key of each of these devices
     */
    Map<String, String> keys(Tenant tenant, Map<String, String> offered);

    /** Takes a device's key away, if it has one: from now on it is nobody's, and the next one offered holds. */
    void dropKey(Tenant tenant, String id);

    /** The device that has this key, whatever text that is; of one without any event, nothing but its id is known. */
    Optional<Device> findByKey(String key);
}
