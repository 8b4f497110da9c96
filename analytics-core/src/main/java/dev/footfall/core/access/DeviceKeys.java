package dev.footfall.core.access;

import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenStore;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys of devices: who shows one is that device. What the store says of a key holds for
 * {@value Lookups#KEPT_SECONDS} seconds, so a device that was frozen may write for as long. Other tokens are somebody
 * else's to recognise.
 */
public final class DeviceKeys implements TokenStore {

    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private final TokenStore others;
    private final DeviceStore devices;
    private final SecureRandom random = new SecureRandom();
    private final Lookups<Caller> callers;

    public DeviceKeys(TokenStore others, DeviceStore devices) {
        this(others, devices, Ticker.systemTicker());
    }

    DeviceKeys(TokenStore others, DeviceStore devices, Ticker ticker) {
        this.others = others;
        this.devices = devices;
        this.callers = new Lookups<>(this::lookUp, ticker);
    }

    /**
     * As the others know it, or else the device that has it.
     *
     * @throws dev.footfall.StoreUnavailableException if it may be a device's key, and the store cannot tell now
     */
    @Override
    public Optional<Caller> find(String token) {
        Optional<Caller> caller = others.find(token);
        if (caller.isPresent() || !KEY.matcher(token).matches()) {
            return caller;
        }
        return callers.find(token);
    }

    private Optional<Caller> lookUp(String key) {
        return devices.findByKey(key).filter(Device::isRegistered).map(DeviceKeys::caller);
    }

    /** A device sends events of its own and does nothing else; one that is frozen does not even do that. */
    private static Caller caller(Device device) {
        Set<Access> access = device.isFrozen() ? Set.of() : Set.of(Access.WRITE);
        return new Caller("device " + device.id(), device.tenant(), access, Set.of(), Set.of(), device.id());
    }

    @Override
    public boolean knowsDomain(String hostAndPort) {
        return others.knowsDomain(hostAndPort);
    }

    /**
     * The keys of registered devices, by their ids. One that has none gets it now.
     *
     * @throws dev.footfall.StoreUnavailableException if the store cannot answer now
     */
    public Map<String, String> of(Tenant tenant, Collection<Device> registered) {
        if (registered.isEmpty()) {
            return Map.of();
        }
        Map<String, String> offered = new HashMap<>();
        registered.forEach(device -> offered.put(device.id(), generate()));
        return devices.keys(tenant, offered);
    }

    /**
     * Takes a device's key away, because somebody else has it: this node no longer knows it, others for at most
     * {@value Lookups#KEPT_SECONDS} seconds. The device gets another one as soon as its keys are asked for.
     *
     * @throws dev.footfall.StoreUnavailableException if the store cannot answer now
     */
    public void drop(Tenant tenant, String device) {
        devices.dropKey(tenant, device);
        callers.forget(caller -> caller.tenant().equals(tenant) && device.equals(caller.device()));
    }

    private String generate() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
