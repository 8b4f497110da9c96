package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.event.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices and their keys when several nodes are at work. */
class DeviceRegistryTest {

    private final List<Event> events = new Viewers(3).ofDevices(400);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void devicesAreTheSameHoweverTransactionsRace(Backend backend) throws Exception {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url);
                JdbcStore other = prepared(url)) {
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(8));
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                List<Event> batch = shuffled.subList(i * 20, i * 20 + 20);
                JdbcStore node = i % 2 == 0 ? store : other;
                work.add(() -> node.events().append(batch));
            }
            together(work);
            assertThat(store.devices().registered(Events.SHOP)).isEqualTo(registered());
            store.rebuild();
            assertThat(store.devices().registered(Events.SHOP)).isEqualTo(registered());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoeverAsksIsToldTheSameKeys(Backend backend) throws Exception {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url);
                JdbcStore other = prepared(url)) {
            List<Callable<Map<String, String>>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                JdbcStore node = i % 2 == 0 ? store : other;
                Map<String, String> offered = offered("asker " + i + " ", i % 3);
                work.add(() -> node.devices().keys(Events.SHOP, offered));
            }
            Map<String, String> told = new HashMap<>();
            for (Map<String, String> keys : together(work)) {
                keys.forEach((id, key) -> assertThat(told.putIfAbsent(id, key)).isIn(null, key));
            }
            assertThat(told).hasSize(60);
            store.rebuild();
            told.forEach((id, key) -> assertThat(other.devices().findByKey(key))
                    .contains(new Device(Events.SHOP, id, null, null, null, null)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void textThatNoDatabaseKeepsIsNoKey(Backend backend) {
        try (JdbcStore store = prepared(backend.newUrl())) {
            assertThat(store.devices().findByKey("\0")).isEmpty();
            assertThat(store.devices().findByKey("\uD800")).isEmpty();
            assertThat(store.devices().find(Events.SHOP, "a\0")).isEmpty();
            assertThat(store.devices().findByKey("")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void devicesOfTheSameIdInTwoTenantsHaveKeysOfTheirOwn(Backend backend) {
        Tenant other = Tenant.of("other");
        try (JdbcStore store = prepared(backend.newUrl())) {
            assertThat(store.devices().keys(Events.SHOP, Map.of("1", "one"))).containsExactly(Map.entry("1", "one"));
            assertThat(store.devices().keys(other, Map.of("1", "two"))).containsExactly(Map.entry("1", "two"));
            assertThat(store.devices().keys(other, Map.of("1", "three", "2", "four")))
                    .isEqualTo(Map.of("1", "two", "2", "four"));
            assertThat(store.devices().findByKey("two")).contains(new Device(other, "1", null, null, null, null));
        }
    }

    private static Map<String, String> offered(String prefix, int part) {
        Map<String, String> offered = new HashMap<>();
        for (int i = part * 10; i < part * 10 + 40; i++) {
            offered.put("screen " + i, prefix + i);
        }
        return offered;
    }

    private List<Device> registered() {
        Map<String, Device> devices = new HashMap<>();
        events.forEach(
                event -> Device.of(event).ifPresent(device -> devices.merge(device.id(), device, Device::merge)));
        return devices.values().stream()
                .filter(Device::isRegistered)
                .sorted(Comparator.comparing(Device::id, Text.BY_CODE_POINT))
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(work)) {
                done.add(future.get(60, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            executor.shutdown();
        }
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
