package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How devices come by their keys, and are known by them. */
@Needs(Capability.DEVICES)
abstract class DeviceKeyContract extends StoreContract {

    @Test
    void theFirstKeyThatIsOfferedHolds() {
        assertThat(offer(TENANT, "cam", 1)).isEqualTo(key(1));
        assertThat(offer(TENANT, "cam", 2)).isEqualTo(key(1));
        assertThat(offer(TENANT, "cam", 3)).isEqualTo(key(1));
    }

    @Test
    void aKeyThatWasOfferedInVainIsNobodys() {
        offer(TENANT, "cam", 1);
        offer(TENANT, "cam", 2);
        assertThat(store.devices().findByKey(key(2))).isEmpty();
        assertThat(offer(TENANT, "other", 2)).isEqualTo(key(2));
    }

    @Test
    void aKeyThatIsDroppedIsNobodysAndTheNextOneHolds() {
        offer(TENANT, "cam", 1);
        offer(TENANT, "other", 2);
        store.devices().dropKey(TENANT, "cam");
        store.devices().dropKey(TENANT, "unheard of");
        assertThat(store.devices().findByKey(key(1))).isEmpty();
        assertThat(store.devices().findByKey(key(2))).isPresent();
        assertThat(offer(TENANT, "cam", 3)).isEqualTo(key(3));
        assertThat(offer(TENANT, "cam", 4)).isEqualTo(key(3));
    }

    @Test
    void onlyItsOwnTenantDropsAKey() {
        offer(TENANT, "cam", 1);
        store.devices().dropKey(OTHER_TENANT, "cam");
        assertThat(offer(TENANT, "cam", 2)).isEqualTo(key(1));
    }

    @Test
    void severalAreGivenAtOnceEachToWhoHasNone() {
        offer(TENANT, "b", 1);
        offer(TENANT, "d", 2);
        assertThat(store.devices().keys(TENANT, Map.of("a", key(3), "b", key(4), "c", key(5))))
                .isEqualTo(Map.of("a", key(3), "b", key(1), "c", key(5)));
        assertThat(store.devices().keys(TENANT, Map.of("a", key(6), "b", key(7), "c", key(8), "d", key(9))))
                .isEqualTo(Map.of("a", key(3), "b", key(1), "c", key(5), "d", key(2)));
    }

    @Test
    void whoeverOffersNothingIsToldNothing() {
        offer(TENANT, "cam", 1);
        assertThat(store.devices().keys(TENANT, Map.of())).isEmpty();
    }

    @Test
    void manyAreGivenAtOnce() {
        Map<String, String> offered = new HashMap<>();
        IntStream.range(0, 2_500).forEach(i -> offered.put("device-" + i, key(i)));
        assertThat(store.devices().keys(TENANT, offered)).isEqualTo(offered);
        assertThat(store.devices().keys(TENANT, offered)).isEqualTo(offered);
        assertThat(store.devices().findByKey(key(2_499))).map(Device::id).contains("device-2499");
    }

    @Test
    void allWhoAskAtOnceAreToldTheSame() throws Exception {
        List<Map<String, String>> answers = Together.run(8, asker -> () -> {
            Map<String, String> offered = new HashMap<>();
            IntStream.range(0, 20).forEach(i -> offered.put("device-" + i, key(asker * 100 + i)));
            return store.devices().keys(TENANT, offered);
        });
        Set<Map<String, String>> different = new LinkedHashSet<>(answers);
        assertThat(different).hasSize(1);
        different
                .iterator()
                .next()
                .forEach((id, key) -> assertThat(store.devices().findByKey(key))
                        .map(Device::id)
                        .contains(id));
    }

    @Test
    void aDeviceIsFoundByItsKeyAsItStandsNow() {
        append(DeviceEvents.registered(1, "cam", "Entrance").toEvent());
        offer(TENANT, "cam", 1);
        offer(TENANT, "other", 2);
        assertThat(store.devices().findByKey(key(1)))
                .isPresent()
                .isEqualTo(store.devices().find(TENANT, "cam"));
        append(DeviceEvents.frozen(2, "cam").toEvent());
        assertThat(store.devices().findByKey(key(1))).map(Device::isFrozen).contains(true);
        assertThat(offer(TENANT, "cam", 3)).isEqualTo(key(1));
    }

    @Test
    void ofADeviceWithoutEventsNothingButTheIdIsKnown() {
        offer(TENANT, "cam", 1);
        assertThat(store.devices().findByKey(key(1))).contains(new Device(TENANT, "cam", null, null, null, null));
        assertThat(store.devices().find(TENANT, "cam")).isEmpty();
        assertThat(store.devices().registered(TENANT)).isEmpty();
    }

    @Test
    void theSameIdOfTwoTenantsHasTwoKeys() {
        append(DeviceEvents.registered(1, "cam", "theirs").tenant(OTHER_TENANT).toEvent());
        assertThat(offer(TENANT, "cam", 1)).isEqualTo(key(1));
        assertThat(offer(OTHER_TENANT, "cam", 2)).isEqualTo(key(2));
        assertThat(offer(TENANT, "cam", 3)).isEqualTo(key(1));
        assertThat(store.devices().findByKey(key(1))).map(Device::tenant).contains(TENANT);
        assertThat(store.devices().findByKey(key(2)))
                .isPresent()
                .isEqualTo(store.devices().find(OTHER_TENANT, "cam"));
    }

    @Test
    void aKeyIsTheWholeText() {
        String key = "0123456789abcdef0123456789abcdef";
        store.devices().keys(TENANT, Map.of("cam", key));
        for (String other : List.of(
                "",
                key.toUpperCase(Locale.ROOT),
                key.substring(1),
                key.substring(0, 31),
                key + "0",
                " " + key,
                key + " ",
                key + "\n",
                key.replace('0', '_'),
                "%",
                "_".repeat(32),
                "f".repeat(32),
                "cam",
                "\ud83e\ude91",
                key.repeat(1_000))) {
            assertThat(store.devices().findByKey(other))
                    .as("device of '%s'", other)
                    .isEmpty();
        }
        assertThat(store.devices().findByKey(key)).map(Device::id).contains("cam");
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsNobodysKeyButMayBeADevice(String text) {
        assertThat(store.devices().findByKey(text)).isEmpty();
        offer(TENANT, text, 1);
        assertThat(store.devices().findByKey(text)).isEmpty();
        assertThat(store.devices().findByKey(key(1))).map(Device::id).contains(text);
        assertThat(offer(TENANT, text, 2)).isEqualTo(key(1));
    }

    @Test
    void idsThatLookAlikeHaveKeysOfTheirOwn() {
        List<String> ids = List.of("cam", "Cam", "cam ", " cam", "c_m", "c%", "é", "e\u0301", "1", "01");
        Map<String, String> offered = new HashMap<>();
        ids.forEach(id -> offered.put(id, key(offered.size())));
        assertThat(store.devices().keys(TENANT, offered)).isEqualTo(offered);
        ids.forEach(id -> assertThat(store.devices().findByKey(offered.getOrDefault(id, "")))
                .map(Device::id)
                .contains(id));
    }

    @Test
    @Needs(Capability.REBUILD)
    void makingDevicesAnewLeavesTheirKeysAlone() {
        append(DeviceEvents.registered(1, "cam", "Entrance").toEvent());
        offer(TENANT, "cam", 1);
        offer(TENANT, "without events", 2);
        store.rebuild();
        assertThat(offer(TENANT, "cam", 3)).isEqualTo(key(1));
        assertThat(store.devices().findByKey(key(1)))
                .isPresent()
                .isEqualTo(store.devices().find(TENANT, "cam"));
        assertThat(store.devices().findByKey(key(2))).map(Device::id).contains("without events");
    }

    /** Offers a key to one device, and returns the one that it has now. */
    private String offer(Tenant tenant, String device, int number) {
        Map<String, String> keys = store.devices().keys(tenant, Map.of(device, key(number)));
        assertThat(keys).containsOnlyKeys(device);
        return keys.getOrDefault(device, "");
    }

    private static String key(int number) {
        return "%032x".formatted(number + 0xabc000);
    }
}
