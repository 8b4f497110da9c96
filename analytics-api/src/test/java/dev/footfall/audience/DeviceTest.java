package dev.footfall.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final Tenant ACME = Tenant.of("acme");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aRegistrationTellsWhatADeviceIs() {
        EventDraft draft = draft(1, Device.REGISTERED)
                .metadata("name", "Entrance")
                .metadata("acl", List.of(864, "ann", 864))
                .metadata("orientation", 1)
                .metadata("site", "north");
        assertThat(Device.of(draft.toEvent()))
                .contains(new Device(
                        ACME,
                        "cam",
                        at(1),
                        new Device.Registration(
                                at(1), new UUID(0, 1), "Entrance", List.of("864", "ann", "864"), "1", "north"),
                        null,
                        null));
    }

    @Test
    void whatDoesNotBelongIntoARegistrationIsPassedOver() {
        Device.Registration nothing = new Device.Registration(at(1), new UUID(0, 1), null, List.of(), "0", "0");
        assertThat(read(draft(1, Device.REGISTERED)).registration()).isEqualTo(nothing);
        for (Object odd : List.of(1.5, true, Map.of("a", 1))) {
            EventDraft draft = draft(1, Device.REGISTERED)
                    .metadata("name", odd)
                    .metadata("acl", odd)
                    .metadata("orientation", odd)
                    .metadata("site", odd);
            assertThat(read(draft).registration()).isEqualTo(nothing);
        }
        EventDraft draft =
                draft(1, Device.REGISTERED).metadata("acl", Arrays.asList(null, 1.5, "ann", List.of("b"), 7));
        assertThat(read(draft).registration())
                .extracting(Device.Registration::acl)
                .isEqualTo(List.of("ann", "7"));
    }

    @Test
    void aHeartbeatCountsWhenItWasSentButNoLaterThanReceived() {
        EventDraft draft =
                draft(60, Device.HEARTBEAT).metadata("ip", "192.0.2.1").metadata("connection", "c");
        Device.Heartbeat sent = new Device.Heartbeat(at(60), new UUID(0, 60), "192.0.2.1", "c");
        Device.Heartbeat received = new Device.Heartbeat(at(50), new UUID(0, 60), "192.0.2.1", "c");

        assertThat(read(draft.createdAt(at(90))).heartbeat()).isEqualTo(sent);
        assertThat(read(draft.createdAt(at(60))).heartbeat()).isEqualTo(sent);
        assertThat(read(draft.createdAt(at(50))).heartbeat()).isEqualTo(received);
    }

    @Test
    void otherEventsTellNothing() {
        assertThat(Device.of(draft(1, "viewer session").toEvent())).isEmpty();
        assertThat(Device.of(draft(1, Device.REGISTERED).device(null).toEvent()))
                .isEmpty();
        for (String type : List.of(Device.REGISTERED, Device.HEARTBEAT, Device.FROZEN, Device.UNFROZEN)) {
            assertThat(Device.of(draft(1, type).bot(true).toEvent())).isEmpty();
        }
    }

    @Test
    void aDeviceIsOnlineWhileItsHeartbeatIsYoungerThanThat() {
        Device device = read(draft(0, Device.HEARTBEAT));

        assertThat(device.isOnline(NOON, FIVE_MINUTES)).isTrue();
        assertThat(device.isOnline(NOON.plus(FIVE_MINUTES).minusMillis(1), FIVE_MINUTES))
                .isTrue();
        assertThat(device.isOnline(NOON.plus(FIVE_MINUTES), FIVE_MINUTES)).isFalse();
        assertThat(device.isOnline(NOON.minusSeconds(60), FIVE_MINUTES)).isTrue();
        assertThat(read(draft(0, Device.REGISTERED)).isOnline(NOON, FIVE_MINUTES))
                .isFalse();
    }

    @Test
    void aFrozenDeviceIsNeverOnline() {
        Device heard = read(draft(0, Device.HEARTBEAT));
        Device frozen = heard.merge(read(draft(1, Device.FROZEN)));

        assertThat(frozen.isFrozen()).isTrue();
        assertThat(frozen.isOnline(at(2), FIVE_MINUTES)).isFalse();
        assertThat(frozen.merge(read(draft(2, Device.UNFROZEN))).isOnline(at(2), FIVE_MINUTES))
                .isTrue();
        assertThat(heard.isFrozen()).isFalse();
    }

    @Test
    void aDeviceIsModifiedByRegistrationsAndFreezingOnly() {
        assertThat(merged(draft(9, Device.HEARTBEAT)).modifiedAt()).isNull();
        assertThat(merged(draft(1, Device.REGISTERED), draft(9, Device.HEARTBEAT))
                        .modifiedAt())
                .isEqualTo(at(1));
        assertThat(merged(draft(1, Device.REGISTERED), draft(3, Device.REGISTERED))
                        .modifiedAt())
                .isEqualTo(at(3));
        assertThat(merged(draft(1, Device.REGISTERED), draft(5, Device.UNFROZEN))
                        .modifiedAt())
                .isEqualTo(at(5));
        assertThat(merged(draft(7, Device.REGISTERED), draft(5, Device.FROZEN)).modifiedAt())
                .isEqualTo(at(7));
        assertThat(merged(draft(5, Device.FROZEN)).modifiedAt()).isEqualTo(at(5));
    }

    @Test
    void aDeviceIsCreatedWhenItIsFirstRegistered() {
        Device device = merged(draft(5, Device.REGISTERED), draft(2, Device.REGISTERED), draft(1, Device.HEARTBEAT));

        assertThat(device.createdAt()).isEqualTo(at(2));
        assertThat(device.isRegistered()).isTrue();
        Device unregistered = merged(draft(1, Device.HEARTBEAT), draft(2, Device.FROZEN));
        assertThat(unregistered.createdAt()).isNull();
        assertThat(unregistered.isRegistered()).isFalse();
    }

    @Test
    void ofEqualTimesTheGreaterIdAsUnsignedBytesCounts() {
        UUID smaller = new UUID(Long.MAX_VALUE, -1);
        UUID greater = new UUID(Long.MIN_VALUE, 0);
        for (String type : List.of(Device.REGISTERED, Device.HEARTBEAT)) {
            Device one = read(draft(1, type).id(smaller).metadata("name", "s").metadata("ip", "s"));
            Device other = read(draft(1, type).id(greater).metadata("name", "g").metadata("ip", "g"));
            assertThat(one.merge(other)).isEqualTo(other);
            assertThat(other.merge(one)).isEqualTo(other);
        }
        Device frozen = read(draft(1, Device.FROZEN).id(smaller));
        Device unfrozen = read(draft(1, Device.UNFROZEN).id(greater));
        assertThat(frozen.merge(unfrozen)).isEqualTo(unfrozen);
        assertThat(unfrozen.merge(frozen)).isEqualTo(unfrozen);
    }

    /** Few different times, so that many are equal. */
    @Test
    void mergingIsCommutativeAssociativeAndIdempotent() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            Device a = any(random);
            Device b = any(random).merge(any(random));
            Device c = any(random);
            assertThat(a.merge(b)).isEqualTo(b.merge(a));
            assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
            assertThat(b.merge(b)).isEqualTo(b);
        }
    }

    @Test
    void everyOrderOfManyEventsGivesTheSameDevice() {
        Random random = new Random(2);
        List<Device> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add(any(random));
        }
        Device expected = words.stream().reduce(Device::merge).orElseThrow();
        for (int order = 0; order < 200; order++) {
            Collections.shuffle(words, random);
            assertThat(words.stream().reduce(Device::merge)).contains(expected);
        }
    }

    private static Device any(Random random) {
        String type = List.of(Device.REGISTERED, Device.HEARTBEAT, Device.FROZEN, Device.UNFROZEN)
                .get(random.nextInt(4));
        int number = random.nextInt(1, 30);
        return read(draft(number, type)
                .id(new UUID(random.nextLong(), random.nextLong()))
                .occurredAt(at(number % 3))
                .metadata("name", "name " + number)
                .metadata("ip", "192.0.2." + number));
    }

    private static Device merged(EventDraft... drafts) {
        @Nullable Device device = null;
        for (EventDraft draft : drafts) {
            device = device == null ? read(draft) : device.merge(read(draft));
        }
        if (device == null) {
            throw new IllegalArgumentException("nothing to merge");
        }
        return device;
    }

    private static Device read(EventDraft draft) {
        return Device.of(draft.toEvent()).orElseThrow();
    }

    private static EventDraft draft(int number, String type) {
        return EventDraft.of(type)
                .id(new UUID(0, number))
                .tenant(ACME)
                .device("cam")
                .occurredAt(at(number))
                .createdAt(at(number));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }
}
