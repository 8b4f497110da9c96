package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.frozen;
import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static dev.footfall.servlet.audience.DeviceEvent.unfrozen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The devices that a user has. */
class DeviceListTest extends AudienceSite {

    private static final String CALL = "user/632/devices/";

    @Test
    void keysAreForThoseWhoMayWriteThemselves() {
        happen(registered("1"));

        assertThat(answer("user/632/devices/")).contains("\"k\":\"");
        assertThat(replyTo("reading", "user/632/devices/").text())
                .contains("\"d\":1,")
                .doesNotContain("\"k\"");
    }

    @Test
    void whoHasNoDevicesIsAnsweredEmptyLists() {
        assertThat(answer(CALL))
                .isEqualTo("{\"frozen\":[],\"frozen_total\":0,\"offline\":[],\"offline_total\":0,"
                        + "\"online\":[],\"online_total\":0}");
    }

    /** The document's sample, with our own keys. */
    @Test
    void devicesComeAsInTheDocument() {
        happen(
                registered("3035")
                        .at("2017-09-08T04:35:12Z")
                        .named("Device #1")
                        .with("acl", "[436,632]")
                        .with("site", "2"),
                frozen("3035").at("2017-09-15T07:36:38Z"),
                registered("2899").at("2017-07-27T04:29:20Z").named("Device #5").with("acl", "[632,436]"),
                registered("3024")
                        .at("2017-09-07T10:40:21Z")
                        .named("Device #3")
                        .with("acl", "[436,632]")
                        .with("site", "2")
                        .with("orientation", "0"),
                heartbeat("3035").at("2017-09-14T00:00:00Z"),
                heartbeat("3024").with("connection", "\"ca514a44ddc4a77afff71541564fd958\""));

        assertThat(answer(CALL).replaceAll("\"k\":\"[0-9a-f]{32}\"", "\"k\":\"…\""))
                .isEqualTo("{\"frozen\":[{\"acl\":[436,632],\"created\":\"Fri, 08 Sep 2017 04:35:12 GMT\",\"d\":3035,"
                        + "\"f\":1,\"ip\":\"127.0.0.1\",\"k\":\"…\",\"modified\":\"Fri, 15 Sep 2017 07:36:38 GMT\","
                        + "\"n\":\"Device #1\",\"o\":0,\"or\":0,\"sid\":2}],\"frozen_total\":1,"
                        + "\"offline\":[{\"acl\":[632,436],\"created\":\"Thu, 27 Jul 2017 04:29:20 GMT\",\"d\":2899,"
                        + "\"f\":0,\"ip\":\"-\",\"k\":\"…\",\"modified\":\"Thu, 27 Jul 2017 04:29:20 GMT\","
                        + "\"n\":\"Device #5\",\"o\":0,\"or\":0,\"sid\":0}],\"offline_total\":1,"
                        + "\"online\":[{\"acl\":[436,632],\"created\":\"Thu, 07 Sep 2017 10:40:21 GMT\",\"d\":3024,"
                        + "\"f\":0,\"ip\":\"127.0.0.1\",\"k\":\"…\",\"modified\":\"Thu, 07 Sep 2017 10:40:21 GMT\","
                        + "\"n\":\"Device #3\",\"o\":1,\"or\":0,\"s\":\"ca514a44ddc4a77afff71541564fd958\",\"sid\":2}],"
                        + "\"online_total\":1}");
    }

    @Test
    void whatARegistrationDoesNotSayIsFilledIn() {
        happen(registered("screen-a"));

        JsonNode device = list("offline").get(0);
        assertThat(device.get("d").textValue()).isEqualTo("screen-a");
        assertThat(device.get("n").textValue()).isEqualTo("screen-a");
        assertThat(device.get("acl").toString()).isEqualTo("[632]");
        assertThat(device.get("or").intValue()).isZero();
        assertThat(device.get("sid").intValue()).isZero();
    }

    @Test
    void anEmptyListOfUsersIsTheOwners() {
        happen(registered("1").with("acl", "[]"));

        assertThat(list("offline").get(0).get("acl").toString()).isEqualTo("[632]");
    }

    @Test
    void whatIsNoNumberIsText() {
        happen(registered("007")
                .with("acl", "[\"ada\",7,\"7\",\"07\"]")
                .with("orientation", "\"portrait\"")
                .with("site", "\"90\""));

        assertThat(answer(CALL))
                .contains("\"acl\":[\"ada\",7,7,\"07\"]")
                .contains("\"d\":\"007\"")
                .contains("\"or\":\"portrait\"")
                .contains("\"sid\":90");
    }

    @Test
    void idsAreInOrderNumbersFirst() {
        for (String id : new String[] {"b", "10", "B", "9", "02", "-1", "0", "123456789012345678901234567890"}) {
            happen(registered(id));
        }

        assertThat(list("offline").findValuesAsText("d"))
                .containsExactly("-1", "0", "9", "10", "123456789012345678901234567890", "02", "B", "b");
        assertThat(reply(CALL).json().get("offline_total").asInt()).isEqualTo(8);
    }

    @Test
    void onlyRegisteredDevicesAreListed() {
        happen(heartbeat("1"), frozen("2"), session("3").looked(1000));

        assertThat(totals()).isEqualTo("0 0 0");
    }

    @Test
    void devicesOfOthersAreNotListed() {
        happenTo("another", registered("1"), heartbeat("1"));

        assertThat(totals()).isEqualTo("0 0 0");
    }

    @Test
    void aDeviceIsOnlineWhileItsLastHeartbeatIsYoungerThanFiveMinutes() {
        happen(registered("1"), heartbeat("1"));
        site.clock().advance(Duration.ofMillis(299_999));
        assertThat(totals()).isEqualTo("0 0 1");

        site.clock().advance(Duration.ofMillis(1));

        assertThat(totals()).isEqualTo("0 1 0");
        assertThat(list("offline").get(0).has("s")).isFalse();
        assertThat(list("offline").get(0).get("ip").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void howYoungIsASetting() {
        restart(anew().setting("analytics.audience.online-within", "30s"));
        happen(registered("1"), heartbeat("1"));
        assertThat(totals()).isEqualTo("0 0 1");

        site.clock().advance(Duration.ofSeconds(30));

        assertThat(totals()).isEqualTo("0 1 0");
    }

    @Test
    void aHeartbeatFromTheFutureCountsFromWhenItCame() {
        happen(registered("1"), heartbeat("1").at("2017-09-16T00:00:00Z"));
        assertThat(totals()).isEqualTo("0 0 1");

        site.clock().advance(Duration.ofMinutes(5));

        assertThat(totals()).isEqualTo("0 1 0");
    }

    @Test
    void aFrozenDeviceIsFrozenUntilItIsNot() {
        happen(registered("1"), heartbeat("1"), frozen("1"));
        assertThat(totals()).isEqualTo("1 0 0");
        assertThat(list("frozen").get(0).get("f").intValue()).isEqualTo(1);
        assertThat(list("frozen").get(0).get("o").intValue()).isZero();
        site.clock().advance(Duration.ofSeconds(1));

        happen(unfrozen("1"));

        assertThat(totals()).isEqualTo("0 0 1");
        assertThat(list("online").get(0).get("f").intValue()).isZero();
        assertThat(list("online").get(0).get("modified").asText()).isEqualTo("Fri, 15 Sep 2017 10:30:01 GMT");
    }

    @Test
    void aDeviceThatIsRegisteredAnewWasCreatedBefore() {
        happen(registered("1").at("2017-01-01T00:00:00Z").named("old"));
        String key = list("offline").get(0).get("k").asText();

        happen(registered("1").at("2017-02-02T12:34:56.789Z").named("new"));

        JsonNode device = list("offline").get(0);
        assertThat(device.get("n").asText()).isEqualTo("new");
        assertThat(device.get("created").asText()).isEqualTo("Sun, 01 Jan 2017 00:00:00 GMT");
        assertThat(device.get("modified").asText()).isEqualTo("Thu, 02 Feb 2017 12:34:56 GMT");
        assertThat(device.get("k").asText()).isEqualTo(key);
    }

    @Test
    void everyDeviceHasAKeyOfItsOwnThatStays() {
        happen(registered("1"), registered("2"), frozen("2"));
        List<String> keys = reply(CALL).json().findValuesAsText("k");

        assertThat(keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{32}"));
        assertThat(reply(CALL).json().findValuesAsText("k")).isEqualTo(keys);
        site.engine().store().rebuild();
        assertThat(reply(CALL).json().findValuesAsText("k")).isEqualTo(keys);
    }

    @Test
    void withoutANameOfItsOwnAConnectionIsTheDeviceAndItsAddress() {
        restart(anew().setting("analytics.privacy.forwarded-header", "X-Forwarded-For"));
        happen(registered("1"), registered("2"));
        String first = connection("1", "192.0.2.1");

        assertThat(first).matches("[0-9a-f]{32}");
        assertThat(connection("1", "192.0.2.1")).isEqualTo(first);
        assertThat(connection("1", "192.0.2.2")).isNotEqualTo(first).matches("[0-9a-f]{32}");
        assertThat(connection("2", "192.0.2.1")).isNotEqualTo(first);
        assertThat(connection("1", "192.0.2.1")).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "'X-Forwarded-For', '203.0.113.7, 192.0.2.1',   192.0.2.1",
        "'X-Forwarded-For', '[2001:db8::1]:4711',       2001:db8::1",
        "'X-Real-IP',       '192.0.2.1',                127.0.0.1"
    })
    void theAddressIsThatOfTheConnectionOrOfTheHeaderThatIsTrusted(String header, String value, String address) {
        restart(anew().setting("analytics.privacy.forwarded-header", "X-Forwarded-For"));
        happen(registered("1"));

        beat(heartbeat("1").with("ip", "\"198.51.100.9\""), header, value);

        assertThat(list("online").get(0).get("ip").asText()).isEqualTo(address);
    }

    @Test
    void noOtherEventKeepsAnAddress() {
        happen(registered("1"), session("1").looked(1000));

        assertThat(list("offline").get(0).get("ip").asText()).isEqualTo("-");
        assertThat(site.get(Site.EVENTS, "Authorization", "Bearer owner").text())
                .contains("viewer session")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void aPageIsToldNoKeys() {
        happen(registered("1"), heartbeat("1"));

        JsonNode device = site.get(API + CALL + "?key=page", "Origin", "https://shop.example")
                .json()
                .at("/online/0");

        assertThat(device.get("d").intValue()).isEqualTo(1);
        assertThat(device.has("k")).isFalse();
        assertThat(device.has("s")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-01-01T00:00:00Z", "2017-12-31T23:59:59.999Z", "2020-02-29T12:00:00Z"})
    void timesAreInGreenwich(String now) {
        restart(anew().at(now).setting("analytics.zone", "Asia/Tokyo"));
        happen(registered("1"));

        String created = list("offline").get(0).get("created").asText();

        assertThat(created).hasSize(29).endsWith(" GMT");
        assertThat(ZonedDateTime.parse(created, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(Instant.parse(now).truncatedTo(ChronoUnit.SECONDS));
    }

    private JsonNode list(String name) {
        return reply(CALL).json().get(name);
    }

    /** How many are frozen, offline and online. */
    private String totals() {
        JsonNode lists = reply(CALL).json();
        for (String name : new String[] {"frozen", "offline", "online"}) {
            assertThat(lists.get(name)).hasSize(lists.get(name + "_total").asInt());
        }
        return lists.get("frozen_total") + " " + lists.get("offline_total") + " " + lists.get("online_total");
    }

    private String connection(String device, String address) {
        site.clock().advance(Duration.ofSeconds(1));
        beat(heartbeat(device), "X-Forwarded-For", address);
        for (JsonNode online : list("online")) {
            if (online.get("d").asText().equals(device)) {
                return online.get("s").asText();
            }
        }
        throw new AssertionError(device + " is not online");
    }

    private void beat(DeviceEvent heartbeat, String header, String value) {
        assertThat(site.post(Site.EVENTS, heartbeat.toString(), "Authorization", "Bearer owner", header, value)
                        .status())
                .isEqualTo(200);
    }
}
