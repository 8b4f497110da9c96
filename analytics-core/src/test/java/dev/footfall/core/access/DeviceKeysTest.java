package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Access;
import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.DeviceStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.TokenSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKeysTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN_LIKE_A_KEY = "ffffffffffffffffffffffffffffffff";

    private final InMemoryStore store = new InMemoryStore();
    private final AskedDevices devices = new AskedDevices(store.devices());
    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = nanos::get;
    private final DeviceKeys keys = new DeviceKeys(
            new SettingsTokens(List.of(
                    token("server", "private", Set.of()), token("page", TOKEN_LIKE_A_KEY, Set.of("shop.example")))),
            devices,
            ticker);

    private static TokenSettings token(String name, String secret, Set<String> domains) {
        return new TokenSettings(name, secret, SHOP, Set.of(), Set.of(Access.WRITE), domains);
    }

    @Test
    void whoShowsTheKeyOfADeviceIsThatDeviceAndMayOnlyWrite() {
        tell(Device.REGISTERED, 1);
        giveKey();
        Caller device = keys.find(KEY).orElseThrow();

        assertThat(device.device()).isEqualTo("cam");
        assertThat(device.tenant()).isEqualTo(SHOP);
        assertThat(device.access()).containsExactly(Access.WRITE);
        assertThat(device.isBrowser()).isFalse();
        assertThat(device.name()).isEqualTo("device cam").doesNotContain(KEY);
    }

    @Test
    void whoeverTriesManyKeysDrivesOutNoDevice() {
        tell(Device.REGISTERED, 1);
        giveKey();
        keys.find(KEY);
        for (int i = 0; i < 20_000; i++) {
            keys.find("%032x".formatted(i));
        }
        devices.asked.clear();

        assertThat(keys.find(KEY)).isPresent();
        assertThat(devices.asked).isEmpty();
    }

    @Test
    void aKeyThatIsDroppedWhileItIsLookedUpIsNotKept() {
        tell(Device.REGISTERED, 1);
        giveKey();
        devices.onFind = () -> keys.drop(SHOP, "cam");
        keys.find(KEY);
        devices.onFind = () -> {};

        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void aKeyThatIsDroppedIsNobodysAtOnce() {
        tell(Device.REGISTERED, 1);
        giveKey();
        keys.find(KEY);

        keys.drop(SHOP, "cam");

        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void otherTokensAreKnownAsBefore() {
        assertThat(keys.find("private")).map(Caller::name).contains("server");
        assertThat(keys.find(TOKEN_LIKE_A_KEY)).map(Caller::name).contains("page");
        assertThat(keys.knowsDomain("shop.example")).isTrue();
        assertThat(keys.knowsDomain("other.example")).isFalse();
        assertThat(devices.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guess",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdeg",
                " 0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef\n",
                "\u0000123456789abcdef0123456789abcdef",
                "\ud800"
            })
    void nothingButAWellFormedKeyIsLookedUp(String token) {
        assertThat(keys.find(token)).isEmpty();
        assertThat(devices.asked).isEmpty();
    }

    @Test
    void anUnknownKeyIsNobodys() {
        assertThat(keys.find(KEY)).isEmpty();
        assertThat(devices.asked).containsExactly(KEY);
    }

    @Test
    void aDeviceThatIsNotRegisteredIsNobody() {
        giveKey();
        tell(Device.HEARTBEAT, 1);
        tell(Device.UNFROZEN, 2);
        assertThat(keys.find(KEY)).isEmpty();
    }

    @Test
    void aFrozenDeviceIsKnownAndMayDoNothing() {
        tell(Device.REGISTERED, 1);
        tell(Device.FROZEN, 2);
        giveKey();
        assertThat(keys.find(KEY)).map(Caller::access).contains(Set.of());
    }

    @Test
    void whatIsKnownOfAKeyHoldsForTenSecondsAtMost() {
        tell(Device.REGISTERED, 1);
        giveKey();
        assertThat(keys.find(KEY)).map(caller -> caller.may(Access.WRITE)).contains(true);
        tell(Device.FROZEN, 2);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(keys.find(KEY)).map(caller -> caller.may(Access.WRITE)).contains(true);
        assertThat(devices.asked).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(5).toNanos() + 1);
        assertThat(keys.find(KEY)).map(caller -> caller.may(Access.WRITE)).contains(false);
        assertThat(devices.asked).hasSize(2);
    }

    @Test
    void thatAKeyIsNobodysHoldsForTenSecondsToo() {
        assertThat(keys.find(KEY)).isEmpty();
        tell(Device.REGISTERED, 1);
        giveKey();
        assertThat(keys.find(KEY)).isEmpty();
        assertThat(devices.asked).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(keys.find(KEY)).isPresent();
    }

    @Test
    void askingAgainDoesNotKeepItLonger() {
        assertThat(keys.find(KEY)).isEmpty();
        tell(Device.REGISTERED, 1);
        giveKey();
        for (int second = 1; second < 10; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(keys.find(KEY)).isEmpty();
        }
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.find(KEY)).isPresent();
    }

    @Test
    void thatTheStoreCannotTellIsThrownAndNotKept() {
        tell(Device.REGISTERED, 1);
        giveKey();
        devices.isDown = true;
        assertThatThrownBy(() -> keys.find(KEY)).isInstanceOf(StoreUnavailableException.class);
        assertThat(keys.find("private")).isPresent();
        assertThat(keys.find("guess")).isEmpty();

        devices.isDown = false;
        assertThat(keys.find(KEY)).isPresent();
    }

    @Test
    void devicesAreGivenKeysThatTheyKeepAndAreKnownBy() {
        tell(Device.REGISTERED, 1);
        List<Device> registered = store.devices().registered(SHOP);
        Map<String, String> given = keys.of(SHOP, registered);

        assertThat(given).containsOnlyKeys("cam");
        assertThat(given.getOrDefault("cam", "")).matches("[0-9a-f]{32}");
        assertThat(keys.of(SHOP, registered)).isEqualTo(given);
        assertThat(keys.find(given.getOrDefault("cam", ""))).map(Caller::device).contains("cam");
    }

    @Test
    void noTwoDevicesAreGivenOneKey() {
        List<Device> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(new Device(SHOP, "device-" + i, null, null, null, null));
        }
        assertThat(keys.of(SHOP, many)).hasSize(500);
        assertThat(Set.copyOf(keys.of(SHOP, many).values())).hasSize(500);
    }

    @Test
    void withoutDevicesNothingIsAsked() {
        devices.isDown = true;
        assertThat(keys.of(SHOP, List.of())).isEmpty();
        assertThatThrownBy(() -> keys.of(SHOP, List.of(new Device(SHOP, "cam", null, null, null, null))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private void giveKey() {
        store.devices().keys(SHOP, Map.of("cam", KEY));
    }

    private void tell(String type, int second) {
        store.events()
                .append(List.of(EventDraft.of(type)
                        .id(new UUID(0, second))
                        .tenant(SHOP)
                        .device("cam")
                        .occurredAt(NOON.plusSeconds(second))
                        .createdAt(NOON.plusSeconds(second))
                        .toEvent()));
    }

    /** Notes which keys were asked for. */
    private static final class AskedDevices implements DeviceStore {
        private final DeviceStore store;
        private final List<String> asked = new ArrayList<>();
        private Runnable onFind = () -> {};
        private boolean isDown;

        AskedDevices(DeviceStore store) {
            this.store = store;
        }

        @Override
        public Optional<Device> find(Tenant tenant, String id) {
            return store.find(tenant, id);
        }

        @Override
        public void dropKey(Tenant tenant, String id) {
            store.dropKey(tenant, id);
        }

        @Override
        public List<Device> registered(Tenant tenant) {
            return store.registered(tenant);
        }

        @Override
        public Map<String, String> keys(Tenant tenant, Map<String, String> offered) {
            requireUp();
            return store.keys(tenant, offered);
        }

        @Override
        public Optional<Device> findByKey(String key) {
            requireUp();
            asked.add(key);
            Optional<Device> found = store.findByKey(key);
            onFind.run();
            return found;
        }

        private void requireUp() {
            if (isDown) {
                throw new StoreUnavailableException("down", null);
            }
        }
    }
}
