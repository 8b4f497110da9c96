package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of devices after events came in. */
@Needs(Capability.DEVICES)
abstract class DeviceRegistryContract extends StoreContract {

    /** By code points; by UTF-16 units the last two change places. */
    private static final List<String> IDS = List.of(
            "\"\"", "%", "'; --", "0012", "10", "9", "A", "_", "a", "a b", "a'b", "e\u0301", "é", "\uffee", "🪑");

    @Test
    void whatNoEventTellsOfIsNotFound() {
        appendEach(
                DeviceEvents.draft(1, "page view", "cam"),
                DeviceEvents.draft(2, ViewerSession.TYPE, "cam"),
                DeviceEvents.registered(3, "other", "Other").device(null));
        assertThat(store.devices().find(TENANT, "cam")).isEmpty();
        assertThat(store.devices().registered(TENANT)).isEmpty();
    }

    @Test
    void aRegistrationMakesADevice() {
        append(DeviceEvents.registered(1, "cam", "Entrance")
                .metadata("acl", List.of("ann", 7))
                .metadata("orientation", "portrait")
                .metadata("site", 12)
                .toEvent());
        assertThat(store.devices().find(TENANT, "cam"))
                .contains(new Device(
                        TENANT,
                        "cam",
                        at(1),
                        new Device.Registration(at(1), Events.id(1), "Entrance", List.of("ann", "7"), "portrait", "12"),
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                 | []             | 0   | 0
                    {"acl":["b",2,"a","b"],"orientation":1,"site":"x"} | ["b","2","a","b"] | 1 | x
                    {"acl":["a",null,1.5,[],{"b":1},true]}             | ["a"]          | 0   | 0
                    {"acl":"a","orientation":1.5,"site":[1]}           | []             | 0   | 0
                    {"acl":{"a":1},"orientation":"a b","site":true}    | []             | a b | 0
                    {"orientation":-1,"site":9223372036854775807}      | []             | -1  | 9223372036854775807
                    """)
    void aDeviceIsWhatTheMetadataSayAndNothingElse(String metadata, String acl, String orientation, String site) {
        append(DeviceEvents.draft(1, Device.REGISTERED, "cam")
                .metadata(Json.object(metadata))
                .toEvent());
        Device.Registration registration = device("cam").registration();
        assertThat(registration)
                .isEqualTo(new Device.Registration(at(1), Events.id(1), null, texts(acl), orientation, site));
    }

    @Test
    void aDeviceIsKnownFromItsFirstHeartbeatOnButNotRegistered() {
        append(DeviceEvents.heartbeat(1, "cam", "192.0.2.1")
                .metadata("connection", "c-1")
                .toEvent());
        assertThat(store.devices().find(TENANT, "cam"))
                .contains(new Device(
                        TENANT,
                        "cam",
                        null,
                        null,
                        null,
                        new Device.Heartbeat(at(1), Events.id(1), "192.0.2.1", "c-1")));
        assertThat(store.devices().registered(TENANT)).isEmpty();
    }

    @Test
    void aHeartbeatNeedNotSayWhereItComesFrom() {
        append(DeviceEvents.draft(1, Device.HEARTBEAT, "cam")
                .metadata(Json.object("{\"ip\":7,\"connection\":[]}"))
                .toEvent());
        assertThat(device("cam").heartbeat()).isEqualTo(new Device.Heartbeat(at(1), Events.id(1), null, null));
    }

    @Test
    void aHeartbeatOfAClockThatIsAheadCountsAsReceived() {
        append(DeviceEvents.heartbeat(1, "cam", "192.0.2.1")
                .occurredAt(at(3_600))
                .createdAt(at(5))
                .toEvent());
        assertThat(device("cam").heartbeat()).isEqualTo(new Device.Heartbeat(at(5), Events.id(1), "192.0.2.1", null));
        append(DeviceEvents.heartbeat(6, "cam", "192.0.2.2").toEvent());
        assertThat(device("cam").heartbeat()).isEqualTo(new Device.Heartbeat(at(6), Events.id(6), "192.0.2.2", null));
    }

    @Test
    void aHeartbeatThatIsLateCountsAsSent() {
        append(DeviceEvents.heartbeat(1, "cam", "192.0.2.1").createdAt(at(90)).toEvent());
        assertThat(device("cam").heartbeat()).isEqualTo(new Device.Heartbeat(at(1), Events.id(1), "192.0.2.1", null));
    }

    @Test
    void aDeviceIsFrozenUntilItIsUnfrozen() {
        appendEach(DeviceEvents.registered(1, "cam", "Entrance"), DeviceEvents.frozen(2, "cam"));
        assertThat(device("cam").service()).isEqualTo(new Device.Service(at(2), Events.id(2), true));
        assertThat(store.devices().registered(TENANT)).containsExactly(device("cam"));
        appendEach(DeviceEvents.unfrozen(3, "cam"));
        assertThat(device("cam").service()).isEqualTo(new Device.Service(at(3), Events.id(3), false));
    }

    @Test
    void aHeartbeatOrARegistrationDoesNotUnfreeze() {
        appendEach(
                DeviceEvents.frozen(1, "cam"),
                DeviceEvents.registered(2, "cam", "Entrance"),
                DeviceEvents.heartbeat(3, "cam", "192.0.2.1"));
        assertThat(device("cam").isFrozen()).isTrue();
    }

    @Test
    void robotsAreNoDevicesAndChangeNone() {
        append(
                DeviceEvents.registered(2, "cam", "Entrance").toEvent(),
                DeviceEvents.registered(1, "cam", "robot").bot(true).toEvent(),
                DeviceEvents.registered(3, "cam", "robot").bot(true).toEvent(),
                DeviceEvents.frozen(4, "cam").bot(true).toEvent(),
                DeviceEvents.heartbeat(5, "cam", "192.0.2.1").bot(true).toEvent(),
                DeviceEvents.registered(6, "robot's", "robot").bot(true).toEvent());
        assertThat(device("cam"))
                .isEqualTo(
                        Device.of(DeviceEvents.registered(2, "cam", "Entrance").toEvent())
                                .orElseThrow());
        assertThat(store.devices().find(TENANT, "robot's")).isEmpty();
        assertThat(store.devices().registered(TENANT)).containsExactly(device("cam"));
    }

    @Test
    void eachTenantHasDevicesOfItsOwn() {
        append(
                DeviceEvents.registered(1, "cam", "mine").toEvent(),
                DeviceEvents.registered(1, "cam", "theirs").tenant(OTHER_TENANT).toEvent(),
                DeviceEvents.frozen(2, "cam").tenant(OTHER_TENANT).toEvent(),
                DeviceEvents.registered(3, "more", "theirs")
                        .tenant(OTHER_TENANT)
                        .toEvent());
        assertThat(store.devices().registered(TENANT)).containsExactly(device("cam"));
        assertThat(device("cam").isFrozen()).isFalse();
        assertThat(store.devices().registered(OTHER_TENANT))
                .extracting(Device::tenant, Device::id, Device::isFrozen)
                .containsExactly(tuple(OTHER_TENANT, "cam", true), tuple(OTHER_TENANT, "more", false));
        assertThat(store.devices().find(TENANT, "more")).isEmpty();
        assertThat(store.devices().registered(Tenant.of("initech"))).isEmpty();
    }

    @Test
    void theRegisteredAreListedByTheCodePointsOfTheirIds() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            events.add(DeviceEvents.registered(i, IDS.get(i), "Camera").toEvent());
        }
        events.add(DeviceEvents.heartbeat(90, "never registered", "192.0.2.1").toEvent());
        events.add(DeviceEvents.unfrozen(91, "nor this").toEvent());
        Collections.reverse(events);
        append(events.toArray(Event[]::new));
        assertThat(store.devices().registered(TENANT)).extracting(Device::id).containsExactlyElementsOf(IDS);
    }

    @Test
    void aListedDeviceIsAsItIsFoundAlone() {
        append(
                DeviceEvents.registered(1, "a", "A").toEvent(),
                DeviceEvents.registered(2, "a", "B").toEvent(),
                DeviceEvents.frozen(3, "a").toEvent(),
                DeviceEvents.heartbeat(4, "a", "192.0.2.1").toEvent(),
                DeviceEvents.registered(5, "b", "C").toEvent());
        assertThat(store.devices().registered(TENANT)).containsExactly(device("a"), device("b"));
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsKept(String text) {
        append(
                DeviceEvents.registered(1, text, text)
                        .metadata("acl", List.of(text, ""))
                        .metadata("orientation", text)
                        .metadata("site", text)
                        .toEvent(),
                DeviceEvents.draft(2, Device.HEARTBEAT, text)
                        .metadata(Map.of("ip", text, "connection", text))
                        .toEvent());
        assertThat(store.devices().find(TENANT, text))
                .contains(new Device(
                        TENANT,
                        text,
                        at(1),
                        new Device.Registration(at(1), Events.id(1), text, List.of(text, ""), text, text),
                        null,
                        new Device.Heartbeat(at(2), Events.id(2), text, text)));
    }

    @Test
    void aLongListOfUsersIsKept() {
        List<String> acl = IntStream.range(0, 1_000).mapToObj(i -> "user-" + i).toList();
        append(DeviceEvents.registered(1, "cam", "Entrance")
                .metadata("acl", acl)
                .toEvent());
        Device.Registration registration = device("cam").registration();
        assertThat(registration == null ? List.of() : registration.acl()).isEqualTo(acl);
    }

    private Device device(String id) {
        return store.devices().find(TENANT, id).orElseThrow(() -> new AssertionError("device " + id + " is not found"));
    }

    private static Instant at(int second) {
        return Events.NOON.plusSeconds(second);
    }

    private static List<String> texts(String array) {
        String inner = array.substring(1, array.length() - 1).replace("\"", "");
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(",", -1));
    }
}
