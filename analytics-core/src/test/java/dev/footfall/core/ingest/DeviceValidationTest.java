package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventTypes;
import dev.footfall.event.Fault;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceValidationTest {

    private final EventValidator validator = new EventValidator(
            EventTypes.standard(), AnalyticsSettings.defaults().ingest(), new SettableClock("2026-03-01T12:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"device registered", "device heartbeat", "device frozen", "device unfrozen"})
    void theDeviceMustBeNamed(String type) {
        assertThat(validator.validate(EventDraft.of(type)))
                .extracting(Fault::message)
                .containsExactly("deviceId is required for '" + type + "'");
        assertThat(validator.validate(EventDraft.of(type).device("cam"))).isEmpty();
    }

    @Test
    void aNameHas1To256Characters() {
        for (String name : List.of("x", "Eingang\nlinks", "😀".repeat(256))) {
            assertTaken("name", name);
        }
        for (Object name : List.of("", "x".repeat(257), 7, true, List.of("x"))) {
            assertRefused("name", name, "1 to 256 characters");
        }
    }

    @Test
    void orientationAndSiteAreIds() {
        for (String key : List.of("orientation", "site")) {
            for (Object id : List.of(0, -1, Long.MAX_VALUE, "portrait", "x".repeat(128))) {
                assertTaken(key, id);
            }
            for (Object id : List.of("", " ", "x".repeat(129), 1.5, false, Map.of("id", 1))) {
                assertRefused(key, id, "a whole number, or text of 1 to 128 characters");
            }
        }
    }

    @Test
    void anAclIsAListOfAtMost1000Ids() {
        for (Object acl : List.of(List.of(), List.of("ann", 7), Collections.nCopies(1_000, 864))) {
            assertTaken("acl", acl);
        }
        for (Object acl : List.of(
                "ann",
                Map.of("ann", true),
                List.of(""),
                List.of(1.5),
                List.of(List.of("ann")),
                Arrays.asList("ann", null),
                Collections.nCopies(1_001, 864))) {
            assertRefused("acl", acl, "a list of at most 1000 ids of users");
        }
    }

    @Test
    void aHeartbeatMayNameItsConnectionAndAddress() {
        for (String connection : List.of("c", "5f0c-A", "x".repeat(64))) {
            assertThat(validator.validate(heartbeat().metadata("connection", connection)))
                    .isEmpty();
        }
        for (Object connection : List.of("", "a b", "x".repeat(65), "<b>", 7, "é")) {
            assertThat(validator.validate(heartbeat().metadata("connection", connection)))
                    .extracting(Fault::field)
                    .containsExactly("eventMetadata.connection");
        }
        for (String ip : List.of("192.0.2.1", "2001:db8::1", "fe80::1%eth0")) {
            assertThat(validator.validate(heartbeat().metadata("ip", ip))).isEmpty();
        }
        for (Object ip : List.of("", "192.0.2.1 ", "<script>", 7, "1".repeat(65))) {
            assertThat(validator.validate(heartbeat().metadata("ip", ip)))
                    .extracting(Fault::field)
                    .containsExactly("eventMetadata.ip");
        }
    }

    @Test
    void allThatIsWrongWithADeviceIsToldAtOnce() {
        EventDraft draft = EventDraft.of("device registered")
                .device("cam")
                .metadata("name", "")
                .metadata("acl", 1)
                .metadata("orientation", 0.5)
                .metadata("site", "");

        assertThat(validator.validate(draft))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "eventMetadata.name", "eventMetadata.acl", "eventMetadata.orientation", "eventMetadata.site");
    }

    private void assertTaken(String key, Object value) {
        assertThat(validator.validate(registration().metadata(key, value))).isEmpty();
        assertThat(validator.validate(registration().metadata(key, null))).isEmpty();
    }

    private void assertRefused(String key, Object value, String right) {
        assertThat(validator.validate(registration().metadata(key, value)))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message()).startsWith("eventMetadata." + key + " must be " + right + ", was "))
                .satisfies(fault -> assertThat(fault.message()).hasSizeLessThan(200));
    }

    private static EventDraft registration() {
        return EventDraft.of("device registered").device("cam");
    }

    private static EventDraft heartbeat() {
        return EventDraft.of("device heartbeat").device("cam");
    }
}
