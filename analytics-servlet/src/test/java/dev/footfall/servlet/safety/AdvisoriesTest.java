package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Access;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.http.DeclaredRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others of our trade had to warn their users of. Formulas in files are told of where files are written, bombs in
 * {@link SmallSafeHostTest}.
 */
class AdvisoriesTest {

    private static SafeSite site;

    @BeforeAll
    static void start() {
        site = SafeSite.start(builder -> builder.setting("analytics.privacy.forwarded-header", "X-Forwarded-For"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC'; DROP TABLE event; --",
                "Europe/Berlin') UNION SELECT secret FROM token --",
                "1; SELECT pg_sleep(10)",
                "${jndi:ldap://127.0.0.1:1/a}"
            })
    void aTimeZoneThatIsSqlIsNoTimeZone(String zone) {
        Reply reply = site.site()
                .get("/api/v2/statistics/devices/?last_week=1&key=all&tzo="
                        + URLEncoder.encode(zone, StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void whoMayReadMayNotWrite() {
        int before = site.site().stored().size();
        for (DeclaredRoute route : site.routes()) {
            if (route.need().access() == Access.WRITE || route.need().access() == Access.ADMIN) {
                Sample sample = new Sample(route);
                for (String place : new String[] {"bearer_token", "key", "token", "access_token"}) {
                    String query = sample.pathAndQuery();
                    Reply reply = site.site()
                            .send(
                                    route.method(),
                                    query + (query.contains("?") ? "&" : "?") + place + "=reader",
                                    sample.body().getBytes(StandardCharsets.UTF_8));
                    assertThat(reply.status()).as(route.toString()).isIn(401, 403);
                }
            }
        }
        assertThat(site.site().stored()).hasSize(before);
    }

    @Test
    void whoMayWriteMayNotReadNotEvenWhatHeWrote() {
        String id = "0190b5b2-0000-7000-8000-0000000000ff";
        String event = "{\"id\":\"" + id + "\",\"eventType\":\"page view\",\"sessionId\":\"s\"}";
        assertThat(site.site()
                        .post(Site.EVENTS, event, "Authorization", "Bearer writer")
                        .status())
                .isEqualTo(200);

        assertThat(site.site()
                        .get(Site.EVENTS + "/" + id, "Authorization", "Bearer writer")
                        .status())
                .isEqualTo(403);
        assertThat(site.site()
                        .get(Site.EVENTS + "/" + id, "Authorization", "Bearer " + site.deviceKey("door"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMethodThatIsOverriddenIsTheOneThatWasSent() {
        Reply reply = site.site()
                .get(
                        "/api/analytics/catalog/assets/intro?_method=DELETE",
                        "Authorization",
                        "Bearer reader",
                        "X-HTTP-Method-Override",
                        "DELETE");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aScriptThatSaysItIsAnAddressIsStoredNowhere() {
        String event = "{\"eventType\":\"device heartbeat\",\"deviceId\":\"door\"}";
        assertThat(site.site()
                        .post(
                                Site.EVENTS,
                                event,
                                "Authorization",
                                "Bearer " + site.deviceKey("door"),
                                "X-Forwarded-For",
                                "<script>alert(1)</script>")
                        .status())
                .isEqualTo(200);

        Reply devices = site.site().get("/api/user/acme/devices/?key=all");
        assertThat(devices.status()).isEqualTo(200);
        assertThat(devices.text()).doesNotContain("script");
        assertThat(devices.header("Content-Type")).startsWith("application/json");
    }
}
