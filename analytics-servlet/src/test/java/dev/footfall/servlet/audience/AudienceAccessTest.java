package dev.footfall.servlet.audience;

import static dev.footfall.servlet.audience.DeviceEvent.registered;
import static dev.footfall.servlet.audience.DeviceEvent.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what, and at which paths. */
class AudienceAccessTest extends AudienceSite {

    private static final String WEEK = "?last_week";
    private static final List<String> OF_USER = List.of(
            "user/632/devices/",
            "user/632/counters",
            "statistics/user/632/",
            "statistics/user/632/raw/data/",
            "v2/statistics/user/632/devices/");
    private static final List<String> CALLS = List.of(
            "user/632/devices/",
            "user/632/counters",
            "statistics/user/632/",
            "statistics/user/632/raw/data/",
            "statistics/device/1/",
            "v2/statistics/user/632/devices/",
            "v2/statistics/devices/movies/dates/ages/genders/emotions/");
    private static final List<String> REGISTRY = List.of("user/632/devices/", "user/632/counters");

    @BeforeEach
    void somethingHasHappened() {
        happen(registered("1"), session("1").looked(1_000));
    }

    @Test
    void aKeyTravelsInTheUrlOrInTheHeader() {
        for (String call : CALLS) {
            assertThat(site.get(API + call + WEEK + "&key=owner").status()).isEqualTo(200);
            assertThat(site.get(API + call + WEEK + "&key=%6Fwner").status()).isEqualTo(200);
            assertThat(site.get(API + call + WEEK, "Authorization", "Bearer owner")
                            .status())
                    .isEqualTo(200);
            assertThat(site.get(API + call + WEEK + "&key=", "Authorization", "bearer owner")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&key", "&key=", "&key=%20", "&key=nobody", "&key=%00", "&Key=owner", "&token=owner"})
    void whoIsUnknownIsUnauthorized(String key) {
        for (String call : CALLS) {
            Reply reply = site.get(API + call + WEEK + key);

            assertThat(refusal(reply, 401)).contains("token");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void theHeaderGoesBeforeTheUrl() {
        assertThat(site.get(API + CALLS.get(0) + "?key=owner", "Authorization", "Bearer nobody")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ofTwoKeysNobodyKnowsWhichIsMeant() {
        for (String call : CALLS) {
            Reply reply = site.get(API + call + WEEK + "&key=owner&key=another");

            assertThat(refusal(reply, 400)).isEqualTo("key must be given once, was given 2 times");
        }
    }

    @Test
    void anotherUserIsForbidden() {
        for (String call : OF_USER) {
            assertThat(refusal(replyTo("another", call + WEEK), 403)).isEqualTo("the key is not for user '632'");
            assertThat(refusal(reply(call.replace("632", "0632") + WEEK), 403)).contains("'0632'");
        }
    }

    @Test
    void whoIsUnknownIsNotToldWhoseUserItIs() {
        for (String call : OF_USER) {
            assertThat(site.get(API + call.replace("632", "633") + WEEK + "&key=nobody")
                            .text())
                    .isEqualTo(site.get(API + call + WEEK + "&key=nobody").text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"writing", "admin"})
    void whoMayNotReadIsForbidden(String key) {
        for (String call : CALLS) {
            assertThat(refusal(replyTo(key, call + WEEK), 403)).isEqualTo("the token does not allow to read");
        }
    }

    @Test
    void whatBelongsToTheWholeUserIsNotForWhoIsLimitedToWorkspaces() {
        for (String call : REGISTRY) {
            assertThat(refusal(replyTo("shop", call), 403)).contains("workspaces");
        }
    }

    @Test
    void aPageReadsOnItsDomainsOnly() {
        for (String call : CALLS) {
            Reply own = site.get(API + call + WEEK + "&key=page", "Origin", "https://shop.example");
            Reply others = site.get(API + call + WEEK + "&key=page", "Origin", "https://evil.example");

            assertThat(own.status()).isEqualTo(200);
            assertThat(own.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
            assertThat(refusal(others, 403)).contains("domains");
            assertThat(refusal(replyTo("page", call + WEEK), 403)).contains("domains");
        }
    }

    @Test
    void aHostsOwnPolicyIsAsked() {
        restart(anew().policy((caller, access, tenant, workspace) -> false));

        for (String call : CALLS) {
            assertThat(refusal(reply(call + WEEK), 403)).isEqualTo("the token does not allow to read");
        }
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingIsOffered(String method) {
        for (String call : CALLS) {
            Reply reply = site.send(method, API + call + "?key=owner", new byte[0]);

            assertThat(refusal(reply, 405)).contains("GET, HEAD, OPTIONS");
            assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void methodsAreToldAndHeadSaysWhatGetWouldSay() {
        for (String call : CALLS) {
            Reply options = site.send("OPTIONS", API + call, new byte[0]);
            Reply head = site.send("HEAD", API + call + WEEK + "&key=owner", new byte[0]);
            Reply refused = site.send("HEAD", API + call + WEEK + "&key=nobody", new byte[0]);

            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.text()).isEmpty();
            assertThat(head.header("Content-Type")).startsWith("application/json");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text()).isEmpty();
        }
    }

    @Test
    void answersAreForNobodyToKeepWithoutAskingAgain() {
        for (String call : CALLS) {
            boolean isCounted = !call.contains("raw") && !call.equals("user/632/devices/");
            String kept = isCounted ? "private, no-cache" : "no-store";
            assertThat(reply(call + WEEK).header("Cache-Control")).as(call).isEqualTo(kept);
        }
    }

    @Test
    void aQueryStringThatIsNoneIsRefused() throws IOException {
        for (String call : CALLS) {
            String request = "GET " + API + call + "?key=owner&last_week&x=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n";

            // Some containers refuse it themselves.
            assertThat(RawHttp.statusOf(site.port(), request)).isEqualTo(400);
        }
        for (String call : CALLS) {
            assertThat(refusal(reply(call + "?last_week&x=%ff"), 400)).contains("percent-encoded");
            assertThat(refusal(reply(call + "?last_week&x=%00"), 400)).contains("NUL");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/632/devices",
                "user/632/counters/",
                "user/632/",
                "user/632",
                "User/632/devices/",
                "user/632/devices/1/",
                "statistics/user/632",
                "statistics/user/",
                "statistics/device/1",
                "statistics/device/1/raw/data/",
                "statistics/tenant/632/",
                "statistics/user/632/raw/data",
                "statistics/user/632/raw/",
                "statistics/user/632/raw/data/x/",
                "v2/statistics/user/632/devices",
                "v2/statistics/user/632/",
                "v2/statistics/devices",
                "v2/statistics/",
                "v2/statistics",
                "v2/user/632/devices/",
                "v1/statistics/user/632/",
                ""
            })
    void anotherPathIsTheHosts(String path) {
        assertThat(site.get(API + path + "?key=owner").text()).startsWith("REQUEST ");
        assertThat(site.get(API + path).text()).startsWith("REQUEST ");
    }

    /** Some containers refuse such a path by themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user//devices/",
                "user//counters",
                "user/632//devices/",
                "user/632/devices//",
                "statistics/user//",
                "statistics/device//",
                "v2/statistics/user//devices/"
            })
    void noIdIsEmpty(String path) {
        assertThat(site.get(API + path + "?key=owner").text()).isNotEmpty().doesNotStartWith("{");
    }

    @Test
    void thePathsAreBehindThePrefixOfTheMount() {
        restart(anew().setting("analytics.mount.prefix", "/analytics-api"));

        for (String call : List.of("user/632/devices/", "user/632/counters")) {
            assertThat(site.get("/analytics-api/api/" + call + "?key=owner").status())
                    .isEqualTo(200);
            assertThat(site.get(API + call + "?key=owner").text()).startsWith("REQUEST ");
        }
    }

    @Test
    void aStoreThatIsGoneIsToldInTheEnvelope() {
        site.engine().store().close();

        for (String call : CALLS) {
            Reply reply = reply(call + WEEK);

            assertThat(refusal(reply, 503)).isNotBlank();
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
    }
}
