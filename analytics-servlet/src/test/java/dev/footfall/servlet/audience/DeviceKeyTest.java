package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.frozen;
import static dev.footfall.servlet.audience.DeviceEvent.heartbeat;
import static dev.footfall.servlet.audience.DeviceEvent.movieRegistered;
import static dev.footfall.servlet.audience.DeviceEvent.ofDevice;
import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static dev.footfall.servlet.audience.DeviceEvent.unfrozen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device may do with its own key. */
class DeviceKeyTest extends AudienceSite {

    private static final String ID = "11111111-2222-4333-8444-555555555555";
    private static final String NO_DEVICE = "{\"eventType\":\"device heartbeat\"}";

    private String key = "";

    @BeforeEach
    void twoDevicesAreRegistered() {
        happen(registered("1"), registered("2"));
        key = key("1");
    }

    @Test
    void aDeviceSendsEventsOfItsOwn() {
        Reply reply = send(key, heartbeat("1"), session("1").looked(1_000));

        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.json()).hasSize(2);
        assertThat(stored()).extracting(Event::device).containsExactlyInAnyOrder("1", "1", "1", "2");
        assertThat(online()).isEqualTo("1");
    }

    @Test
    void aKeyTravelsInTheUrlToo() {
        Reply reply = site.post(Site.EVENTS + "?bearer_token=" + key, NO_DEVICE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(online()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_DEVICE, "{\"eventType\":\"device heartbeat\",\"deviceId\":null}"})
    void aDeviceThatDoesNotSayWhoItIsIsKnownByItsKey(String body) {
        Reply reply = site.post(Site.EVENTS, body, bearer(key));

        assertThat(reply.json().at("/0/deviceId").asText()).isEqualTo("1");
        assertThat(online()).isEqualTo("1");
    }

    @Test
    void aDeviceSpeaksForNoOtherDevice() {
        int before = stored().size();

        Reply reply = send(key, heartbeat("1"), session("2").looked(1_000));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorType()).isEqualTo("forbidden");
        assertThat(reply.errorMessage())
                .isEqualTo("nothing was stored; event 1 is of device '2', and the key of device '1'");
        assertThat(stored()).hasSize(before);
    }

    @Test
    void aDeviceIdThatIsNoTextIsAFaultAsEver() {
        Reply reply = site.post(Site.EVENTS, "{\"eventType\":\"device heartbeat\",\"deviceId\":1}", bearer(key));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.error().at("/faults/0/field").asText()).isEqualTo("deviceId");
    }

    static Stream<DeviceEvent> decisions() {
        return Stream.of(registered("1"), frozen("1"), unfrozen("1"), movieRegistered("7"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDeviceDecidesNothing(DeviceEvent decision) {
        assertRefused(send(key, heartbeat("1"), decision), "a device's key");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aPageDecidesNothing(DeviceEvent decision) {
        Reply reply = site.post(
                Site.EVENTS + "?bearer_token=page",
                "[" + ofDevice("user signup", "1") + "," + decision + "]",
                "Origin",
                "https://shop.example");

        assertRefused(reply, "a page's token");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whoSeesAPartOfTheTenantOnlyDecidesNothing(DeviceEvent decision) {
        assertRefused(send("shop", session("1").in("1"), decision.in("1")), "a token limited to workspaces");
    }

    private void assertRefused(Reply reply, String whose) {
        assertRefused(reply, whose, "device|movie");
    }

    private void assertRefused(Reply reply, String whose, String types) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorType()).isEqualTo("forbidden");
        assertThat(reply.errorMessage())
                .matches("nothing was stored; event 1 is of type '(" + types + ")[a-z ]+', which " + whose
                        + " does not allow to send");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aPageDoesNotSpeakForADevice() {
        for (DeviceEvent said : new DeviceEvent[] {session("1").looked(1_000), heartbeat("1")}) {
            Reply reply = site.post(
                    Site.EVENTS + "?bearer_token=page",
                    "[" + ofDevice("user signup", "1") + "," + said + "]",
                    "Origin",
                    "https://shop.example");

            assertRefused(reply, "a page's token", "viewer|device");
        }
    }

    @Test
    void whoSeesAPartOfTheTenantOnlyMakesNoDeviceOnline() {
        assertRefused(
                send("shop", session("1").in("1"), heartbeat("1").in("1")), "a token limited to workspaces", "device");
        assertThat(send("shop", session("1").in("1")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user signup", "report created", "report state changed", "alert opened"})
    void aDeviceTellsNothingOfPeopleAndReports(String type) {
        DeviceEvent told = ofDevice(type, "1").with("state", "{\"id\":1}");

        assertRefused(send(key, heartbeat("1"), told), "a device's key", "user|report|alert");
    }

    @Test
    void aDeviceTellsWhatHappensBeforeIt() {
        Reply reply = site.post(
                Site.EVENTS,
                "{\"eventType\":\"product 3D view\",\"assetId\":\"chair\",\"sessionId\":\"s\"}",
                bearer(key));

        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.json().at("/0/deviceId").asText()).isEqualTo("1");
    }

    @Test
    void whoDecidesByAnotherTokenStillDoes() {
        assertThat(send("writing", registered("3"), frozen("3"), movieRegistered("7"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/views", "/" + ID, "?limit=1"})
    void aDeviceReadsNoEvents(String rest) {
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply reply = site.send(method, Site.EVENTS + rest, new byte[0], bearer(key));

            assertThat(reply.status()).isEqualTo(403);
        }
        assertThat(site.get(Site.EVENTS + rest, bearer(key)).errorType()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/632/devices/",
                "user/632/counters",
                "statistics/device/1/",
                "statistics/user/632/",
                "statistics/user/632/raw/data/",
                "v2/statistics/devices/"
            })
    void aDeviceReadsNoNumbers(String call) {
        assertThat(refusal(replyTo(key, call), 403)).isEqualTo("the token does not allow to read");
        assertThat(refusal(site.get(API + call, bearer(key)), 403)).isEqualTo("the token does not allow to read");
    }

    @Test
    void noPolicyOfAHostOpensMoreToADevice() {
        restart(anew().policy((caller, access, tenant, workspace) -> true));
        happen(registered("1"), registered("2"), frozen("2"));
        String own = key("1");
        String cold = key("2");

        assertThat(site.get(Site.EVENTS, bearer(own)).status()).isEqualTo(403);
        assertThat(replyTo(own, "user/632/devices/").status()).isEqualTo(403);
        assertThat(send(own, heartbeat("1")).status()).isEqualTo(200);
        assertThat(send(cold, heartbeat("2")).status()).isEqualTo(403);
    }

    @Test
    void aFrozenDeviceSendsNothing() {
        happen(frozen("2"));

        Reply reply = send(key("2"), heartbeat("2"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.errorType()).isEqualTo("forbidden");
        assertThat(stored()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000000000", "0000000000000000000000000000000g", "632", "1"})
    void aKeyThatNoDeviceHasIsUnknown(String unknown) {
        assertThat(send(unknown, heartbeat("1")).status()).isEqualTo(401);
        assertThat(send(unknown.toUpperCase(Locale.ROOT), heartbeat("1")).status())
                .isEqualTo(401);
    }

    @Test
    void aKeyIsWrittenInOneWay() {
        happen(registered("a"));
        String letters = key("a");
        String upper = letters.toUpperCase(Locale.ROOT);

        // One in three million has no letter.
        assertThat(upper).isNotEqualTo(letters);
        assertThat(send(upper, heartbeat("a")).status()).isEqualTo(401);
    }

    @Test
    void whetherAKeyIsOneCannotBeToldWhileTheStoreIsGone() {
        site.engine().store().close();

        Reply posted = send("0123456789abcdef0123456789abcdef", heartbeat("1"));
        Reply asked = replyTo("0123456789abcdef0123456789abcdef", "user/632/counters");

        assertThat(posted.status()).isEqualTo(503);
        assertThat(posted.errorType()).isEqualTo("service_unavailable");
        assertThat(posted.header("Retry-After")).isNotEmpty();
        assertThat(refusal(asked, 503)).isNotBlank();
        assertThat(send("nobody", heartbeat("1")).status()).isEqualTo(401);
    }

    @Test
    void aHeartbeatIsAnsweredAsItIsStored() {
        JsonNode metadata = send(key, heartbeat("1").id(ID).with("ip", "\"192.0.2.1\""))
                .json()
                .at("/0/eventMetadata");

        assertThat(metadata.get("ip").asText()).isEqualTo("127.0.0.1");
    }

    @Test
    void aHeartbeatThatIsSentAgainIsTheSame() {
        assertThat(send(key, heartbeat("1").id(ID)).status()).isEqualTo(200);
        site.clock().advance(Duration.ofSeconds(3));

        Reply again = send(key, heartbeat("1").id(ID));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/0/id").asText()).isEqualTo(ID);
        assertThat(stored())
                .filteredOn(event -> event.id().toString().equals(ID))
                .hasSize(1);
    }

    @Test
    void whatIsKnownUnderAnIdIsNotShownToADevice() {
        String secret = ofDevice("user signup", "2")
                .id(ID)
                .in("9")
                .with("secret", "\"secret\"")
                .toString();
        assertThat(site.post(Site.EVENTS, secret, bearer("owner")).status()).isEqualTo(200);

        for (DeviceEvent guess :
                new DeviceEvent[] {heartbeat("1").id(ID), session("1").id(ID)}) {
            Reply reply = send(key, guess);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).doesNotContain("secret");
            assertThat(reply.json().at("/0/deviceId").asText()).isEqualTo("1");
            assertThat(reply.json().at("/0/workspaceId").isTextual()).isFalse();
        }
        assertThat(stored()).hasSize(3);
    }

    @Test
    void aDeviceOfAnotherTenantWritesThere() {
        happenTo("another", registered("1"));
        String others = site.get(API + "user/371/devices/?key=another")
                .json()
                .at("/offline/0/k")
                .asText();

        assertThat(send(others, heartbeat("1")).json().at("/0/orgId").asText()).isEqualTo("371");
        assertThat(online()).isEmpty();
        assertThat(site.post(Site.EVENTS + "?orgId=632", NO_DEVICE, bearer(others))
                        .status())
                .isEqualTo(403);
    }

    private String key(String device) {
        JsonNode lists = reply("user/632/devices/").json();
        for (String name : new String[] {"frozen", "offline", "online"}) {
            for (JsonNode one : lists.get(name)) {
                if (one.get("d").asText().equals(device)) {
                    return one.get("k").asText();
                }
            }
        }
        throw new AssertionError(device + " is not listed");
    }

    private String online() {
        return String.join(" ", reply("user/632/devices/").json().get("online").findValuesAsText("d"));
    }

    private List<Event> stored() {
        EventFilter all = EventFilter.builder(Tenant.of(USER)).includingBots().build();
        return site.engine().store().events().find(all, null, 1_000).events();
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
