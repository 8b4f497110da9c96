package dev.footfall.sample.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page of the screens gives away. */
class ScreenKeysTest {

    private static final int EVENTS = 1_200;
    private static final OpenShop SHOP =
            OpenShop.withFootfall("--sample.demo-data=true", "--sample.demo-data-events=" + EVENTS);

    @BeforeAll
    static void awaitDemoData() {
        SHOP.awaitStored(EVENTS);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void eachScreenThatPlaysHasAKeyOfItsOwnThatStays() {
        Map<String, String> keys = keys();
        assertThat(keys.keySet()).containsExactlyInAnyOrder("3024", "3025", "3031");
        assertThat(keys.values()).doesNotHaveDuplicates();
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void aKeySendsForItsOwnScreenAndDoesNothingElse() {
        String key = keys().getOrDefault("3024", "");
        assertThat(send(key, "device heartbeat", "3024")).isEqualTo(200);
        assertThat(send(key, "device heartbeat", "3025")).isEqualTo(403);
        assertThat(send(key, "device frozen", "3024")).isEqualTo(403);
        assertThat(SHOP.curl("curl -s http://localhost/api/user/linden-row/counters -H 'Authorization: Bearer " + key
                                + "'")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void noTokenThatMayReadIsInThePage() {
        String token = SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
        assertThat(SHOP.get("/screens").body()).doesNotContain(token);
    }

    private static int send(String key, String type, String device) {
        String event = "{\"eventType\":\"" + type + "\",\"deviceId\":\"" + device + "\"}";
        return SHOP.curl("curl -s http://localhost/api/analytics/events -H 'Authorization: Bearer " + key + "' -d '"
                        + event + "'")
                .statusCode();
    }

    private static Map<String, String> keys() {
        Matcher found = Pattern.compile("data-screen=\"(\\d+)\"[^>]*data-key=\"([0-9a-f]{32})\"")
                .matcher(SHOP.get("/screens").body());
        Map<String, String> keys = new HashMap<>();
        found.results().forEach(screen -> keys.put(screen.group(1), screen.group(2)));
        return keys;
    }
}
