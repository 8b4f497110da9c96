package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.testkit.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Wrong ways to keep the keys of devices. */
final class DeviceKeyFaults {

    private static final String FIRST_HOLDS = "theFirstKeyThatIsOfferedHolds";
    private static final String DROPPED = "aKeyThatIsDroppedIsNobodysAndTheNextOneHolds";
    private static final String SEVERAL = "severalAreGivenAtOnceEachToWhoHasNone";
    private static final String TWO_TENANTS = "theSameIdOfTwoTenantsHasTwoKeys";

    static final List<Fault> ALL = List.of(
            fault(
                    "takes every key that is offered",
                    List.of(FIRST_HOLDS, "aKeyThatWasOfferedInVainIsNobodys", SEVERAL, "allWhoAskAtOnceAreToldTheSame"),
                    sound -> new OwnKeys(sound) {
                        @Override
                        String keep(Device device, String offered) {
                            kept.put(device, offered);
                            return offered;
                        }
                    }),
            fault("keeps a key that is dropped", List.of(DROPPED), sound -> new ForwardingDevices(sound) {
                @Override
                public void dropKey(Tenant tenant, String id) {}
            }),
            fault(
                    "drops the key of whoever has that id",
                    List.of("onlyItsOwnTenantDropsAKey"),
                    sound -> new ForwardingDevices(sound) {
                        @Override
                        public void dropKey(Tenant tenant, String id) {
                            super.dropKey(Events.TENANT, id);
                        }
                    }),
            fault("lets two tenants share a key", List.of(TWO_TENANTS), sound -> new ForwardingDevices(sound) {
                @Override
                public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
                    return super.keys(Events.TENANT, offered);
                }
            }),
            fault(
                    "gives keys only to who has none",
                    List.of(FIRST_HOLDS, SEVERAL, TWO_TENANTS),
                    sound -> new ForwardingDevices(sound) {
                        @Override
                        public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
                            Map<String, String> given = new HashMap<>(super.keys(tenant, offered));
                            given.entrySet().removeIf(entry -> !entry.getValue().equals(offered.get(entry.getKey())));
                            return given;
                        }
                    }),
            fault(
                    "gives a key to one of several",
                    List.of(SEVERAL, "manyAreGivenAtOnce", "idsThatLookAlikeHaveKeysOfTheirOwn"),
                    sound -> new ForwardingDevices(sound) {
                        @Override
                        public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
                            String first = offered.keySet().stream()
                                    .sorted()
                                    .findFirst()
                                    .orElse("");
                            return offered.isEmpty()
                                    ? offered
                                    : super.keys(tenant, Map.of(first, offered.getOrDefault(first, "")));
                        }
                    }),
            fault("looks before it gives a key", List.of("allWhoAskAtOnceAreToldTheSame"), sound -> new OwnKeys(sound) {
                private final CountDownLatch looked = new CountDownLatch(2);

                @Override
                String keep(Device device, String offered) {
                    String known = kept.get(device);
                    if (known == null) {
                        looked.countDown();
                        await(looked);
                        kept.put(device, offered);
                    }
                    return known == null ? offered : known;
                }
            }),
            knowing(
                    "knows a key in any case",
                    List.of("aKeyIsTheWholeText"),
                    (sound, key) -> sound.findByKey(key.toLowerCase(Locale.ROOT))),
            knowing("strips keys", List.of("aKeyIsTheWholeText"), (sound, key) -> sound.findByKey(key.strip())),
            knowing(
                    "takes the id of a device for its key",
                    List.of("aKeyIsTheWholeText", "awkwardTextIsNobodysKeyButMayBeADevice"),
                    (sound, key) -> sound.findByKey(key)
                            .or(() -> Optional.of(new Device(Events.TENANT, key, null, null, null, null)))),
            knowing(
                    "knows only keys of devices with events",
                    List.of("ofADeviceWithoutEventsNothingButTheIdIsKnown", "makingDevicesAnewLeavesTheirKeysAlone"),
                    (sound, key) -> sound.findByKey(key)
                            .filter(device ->
                                    sound.find(device.tenant(), device.id()).isPresent())),
            knowing(
                    "knows nothing but the id of whose key it is",
                    List.of("aDeviceIsFoundByItsKeyAsItStandsNow", TWO_TENANTS),
                    (sound, key) -> sound.findByKey(key)
                            .map(device -> new Device(device.tenant(), device.id(), null, null, null, null))),
            new Fault(
                    "ignores the case of devices in keys",
                    List.of("idsThatLookAlikeHaveKeysOfTheirOwn"),
                    DeviceKeyFaults::ignoringCase));

    private DeviceKeyFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<DeviceStore, DeviceStore> spoil) {
        return new Fault(
                name, foundBy, sound -> SpoiltStore.devices(sound, sound.events(), spoil.apply(sound.devices())));
    }

    private interface Knowing {
        Optional<Device> byKey(DeviceStore sound, String key);
    }

    private static Fault knowing(String name, List<String> foundBy, Knowing knowing) {
        return fault(name, foundBy, sound -> new ForwardingDevices(sound) {
            @Override
            public Optional<Device> findByKey(String key) {
                return knowing.byKey(this.sound, key);
            }
        });
    }

    private static AnalyticsStore ignoringCase(AnalyticsStore sound) {
        return SpoiltStore.devices(sound, sound.events(), new OwnKeys(sound.devices()) {
            @Override
            String keep(Device device, String offered) {
                String id = device.id().toLowerCase(Locale.ROOT);
                return kept.computeIfAbsent(new Device(device.tenant(), id, null, null, null, null), absent -> offered);
            }
        });
    }

    /** Keeps keys in its own way, and knows the devices by them. */
    private abstract static class OwnKeys extends ForwardingDevices {
        final Map<Device, String> kept = new ConcurrentHashMap<>();

        OwnKeys(DeviceStore sound) {
            super(sound);
        }

        /** Of a device of which nothing but the id is known. */
        abstract String keep(Device device, String offered);

        @Override
        public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
            Map<String, String> keys = new HashMap<>();
            offered.forEach((id, key) -> keys.put(id, keep(new Device(tenant, id, null, null, null, null), key)));
            return keys;
        }

        @Override
        public void dropKey(Tenant tenant, String id) {
            kept.remove(new Device(tenant, id, null, null, null, null));
        }

        @Override
        public Optional<Device> findByKey(String key) {
            return kept.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(key))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .map(device -> find(device.tenant(), device.id()).orElse(device));
        }
    }

    /** Of another thread, if there is one. */
    private static void await(CountDownLatch other) {
        try {
            other.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
