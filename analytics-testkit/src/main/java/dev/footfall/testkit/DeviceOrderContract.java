package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a device is the same, however its events come in. */
@Needs(Capability.DEVICES)
abstract class DeviceOrderContract extends StoreContract {

    private static final UUID SMALLER = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
    private static final UUID GREATER = UUID.fromString("80000000-0000-7000-8000-000000000000");

    @Test
    void theFirstRegistrationTellsWhenItWasCreatedAndTheLastOneWhatItIs() {
        appendEach(
                DeviceEvents.registered(5, "cam", "second"),
                DeviceEvents.registered(9, "cam", "third").metadata("site", "s"),
                DeviceEvents.registered(2, "cam", "first"));
        Device device = device("cam");
        assertThat(device.createdAt()).isEqualTo(at(2));
        assertThat(device.registration())
                .isEqualTo(new Device.Registration(at(9), Events.id(9), "third", List.of(), "0", "s"));
    }

    @Test
    void theLatestHeartbeatCounts() {
        appendEach(
                DeviceEvents.heartbeat(5, "cam", "192.0.2.5"),
                DeviceEvents.heartbeat(9, "cam", "192.0.2.9"),
                DeviceEvents.heartbeat(2, "cam", "192.0.2.2"));
        assertThat(device("cam").heartbeat()).isEqualTo(new Device.Heartbeat(at(9), Events.id(9), "192.0.2.9", null));
    }

    @Test
    void theLatestWordSaysWhetherItIsFrozen() {
        appendEach(DeviceEvents.frozen(5, "a"), DeviceEvents.unfrozen(9, "a"), DeviceEvents.frozen(2, "a"));
        appendEach(DeviceEvents.unfrozen(15, "b"), DeviceEvents.frozen(19, "b"), DeviceEvents.unfrozen(12, "b"));
        assertThat(device("a").service()).isEqualTo(new Device.Service(at(9), Events.id(9), false));
        assertThat(device("b").service()).isEqualTo(new Device.Service(at(19), Events.id(19), true));
    }

    @Test
    void ofEventsAtOneTimeTheGreaterIdAsUnsignedBytesCounts() {
        appendTie(DeviceEvents.registered(1, "cam", "smaller"), DeviceEvents.registered(1, "cam", "greater"));
        appendTie(DeviceEvents.unfrozen(1, "cam"), DeviceEvents.frozen(1, "cam"));
        appendTie(DeviceEvents.heartbeat(1, "cam", "smaller"), DeviceEvents.heartbeat(1, "cam", "greater"));
        for (String order : List.of("cam", "cam turned round")) {
            Device device = device(order);
            assertThat(nameOf(device)).isEqualTo("greater");
            assertThat(device.isFrozen()).isTrue();
            assertThat(ipOf(device)).isEqualTo("greater");
        }
    }

    @Test
    void aRepeatedEventChangesNothing() {
        append(DeviceEvents.registered(1, "cam", "Entrance").toEvent());
        Device before = device("cam");
        append(DeviceEvents.registered(1, "cam", "forged").occurredAt(at(60)).toEvent());
        append(DeviceEvents.frozen(1, "cam").toEvent());
        append(DeviceEvents.registered(1, "another", "forged").toEvent());
        assertThat(device("cam")).isEqualTo(before);
        assertThat(store.devices().find(TENANT, "another")).isEmpty();
    }

    @Test
    void aBatchMayTellOfADeviceSeveralTimes() {
        append(
                DeviceEvents.heartbeat(5, "cam", "192.0.2.5").toEvent(),
                DeviceEvents.registered(3, "cam", "new name").toEvent(),
                DeviceEvents.registered(8, "other", "Other").toEvent(),
                DeviceEvents.registered(1, "cam", "old name").toEvent(),
                DeviceEvents.registered(1, "cam", "forged").occurredAt(at(60)).toEvent(),
                DeviceEvents.heartbeat(4, "cam", "192.0.2.4").toEvent(),
                DeviceEvents.frozen(2, "cam").toEvent());
        assertThat(device("cam"))
                .isEqualTo(new Device(
                        TENANT,
                        "cam",
                        at(1),
                        new Device.Registration(at(3), Events.id(3), "new name", List.of(), "0", "0"),
                        new Device.Service(at(2), Events.id(2), true),
                        new Device.Heartbeat(at(5), Events.id(5), "192.0.2.5", null)));
        assertThat(nameOf(device("other"))).isEqualTo("Other");
    }

    @Test
    void everyOrderOfArrivalGivesTheSameDevice() {
        List<EventDraft> drafts = List.of(
                DeviceEvents.registered(1, "cam", "old name"),
                DeviceEvents.frozen(2, "cam"),
                DeviceEvents.heartbeat(3, "cam", "192.0.2.3"),
                DeviceEvents.unfrozen(4, "cam"),
                DeviceEvents.registered(5, "cam", "new name"));
        List<List<EventDraft>> orders = ordersOf(drafts);
        for (int place = 0; place < drafts.size(); place++) {
            List<Event> batch = new ArrayList<>();
            for (int order = 0; order < orders.size(); order++) {
                batch.add(orders.get(order)
                        .get(place)
                        .copy()
                        .tenant(tenant(order))
                        .toEvent());
            }
            store.events().append(batch);
        }
        for (int order = 0; order < orders.size(); order++) {
            assertThat(store.devices().find(tenant(order), "cam"))
                    .as("device of %s", tenant(order))
                    .contains(new Device(
                            tenant(order),
                            "cam",
                            at(1),
                            new Device.Registration(at(5), Events.id(5), "new name", List.of(), "0", "0"),
                            new Device.Service(at(4), Events.id(4), false),
                            new Device.Heartbeat(at(3), Events.id(3), "192.0.2.3", null)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 25", "3, 100", "4, 400"})
    void theOrderOfEventsAndBatchesMakesNoDifferenceToDevices(long seed, int batch) {
        Shuffled history = Shuffled.of(seed, 400, TENANT, OTHER_TENANT);
        history.batches(batch).forEach(store.events()::append);
        Map<Tenant, Map<String, Device>> expected = new HashMap<>();
        for (Event event : history.events()) {
            Device.of(event)
                    .ifPresent(device -> expected.computeIfAbsent(event.tenant(), tenant -> new HashMap<>())
                            .merge(device.id(), device, Device::merge));
        }
        assertThat(expected.keySet()).hasSize(2);
        expected.forEach((tenant, devices) -> {
            devices.forEach(
                    (id, device) -> assertThat(store.devices().find(tenant, id)).contains(device));
            assertThat(store.devices().registered(tenant))
                    .containsExactlyInAnyOrderElementsOf(devices.values().stream()
                            .filter(Device::isRegistered)
                            .toList());
        });
    }

    @Test
    void noneOfManyWhoWriteAtOnceIsForgotten() throws Exception {
        int writers = 4;
        int each = 15;
        Together.run(writers, writer -> () -> {
            IntStream.range(0, each)
                    .forEach(i -> append(word(writer + writers * i).toEvent()));
            return writer;
        });
        Optional<Device> expected = IntStream.range(0, writers * each)
                .mapToObj(number -> Device.of(word(number).toEvent()).orElseThrow())
                .reduce(Device::merge);
        assertThat(store.devices().find(TENANT, "cam")).isEqualTo(expected);
    }

    @Test
    void nobodySeesTheDevicesOfHalfABatch() throws Exception {
        int size = 20;
        int batches = 10;
        AtomicBoolean writing = new AtomicBoolean(true);
        Together.run(2, thread -> () -> {
            if (thread == 0) {
                registerAll(size, batches, writing);
                return thread;
            }
            do {
                assertThat(store.devices().registered(TENANT).size() % size)
                        .as("devices beyond the last whole batch")
                        .isZero();
            } while (writing.get());
            return thread;
        });
        assertThat(store.devices().registered(TENANT)).hasSize(size * batches);
    }

    private void registerAll(int size, int batches, AtomicBoolean writing) {
        try {
            for (int first = 0; first < size * batches; first += size) {
                store.events()
                        .append(IntStream.range(first, first + size)
                                .mapToObj(number -> DeviceEvents.registered(number, "device-" + number, "Screen")
                                        .toEvent())
                                .toList());
            }
        } finally {
            writing.set(false);
        }
    }

    /** Some event of the device. */
    private static EventDraft word(int number) {
        return switch (number % 4) {
            case 0 -> DeviceEvents.registered(number, "cam", "name " + number);
            case 1 -> DeviceEvents.frozen(number, "cam");
            case 2 -> DeviceEvents.unfrozen(number, "cam");
            default -> DeviceEvents.heartbeat(number, "cam", "192.0.2." + number);
        };
    }

    private int ties;

    /** Of one device in this order, of another one the other way round. */
    private void appendTie(EventDraft smaller, EventDraft greater) {
        long kind = ++ties;
        appendEach(smaller.copy().id(withEnd(SMALLER, kind)), greater.copy().id(withEnd(GREATER, kind)));
        String turned = smaller.device() + " turned round";
        appendEach(
                greater.copy().device(turned).id(withEnd(GREATER, kind + 100)),
                smaller.copy().device(turned).id(withEnd(SMALLER, kind + 100)));
    }

    /** With the same first half. */
    private static UUID withEnd(UUID id, long end) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ end);
    }

    private static List<List<EventDraft>> ordersOf(List<EventDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<EventDraft>> orders = new ArrayList<>();
        for (EventDraft first : drafts) {
            List<EventDraft> others =
                    drafts.stream().filter(draft -> draft != first).toList();
            for (List<EventDraft> rest : ordersOf(others)) {
                List<EventDraft> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static Tenant tenant(int order) {
        return Tenant.of("order-" + order);
    }

    private Device device(String id) {
        return store.devices().find(TENANT, id).orElseThrow(() -> new AssertionError("device " + id + " is not found"));
    }

    private static @Nullable String nameOf(Device device) {
        Device.Registration registration = device.registration();
        return registration == null ? null : registration.name();
    }

    private static @Nullable String ipOf(Device device) {
        Device.Heartbeat heartbeat = device.heartbeat();
        return heartbeat == null ? null : heartbeat.ip();
    }

    private static Instant at(int second) {
        return Events.NOON.plusSeconds(second);
    }
}
