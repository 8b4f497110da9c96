package dev.footfall.servlet.reports;

import static dev.footfall.servlet.reports.Filed.alertSent;
import static dev.footfall.servlet.reports.Filed.created;
import static dev.footfall.servlet.reports.Filed.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody sees what is theirs, and what people did. */
class ReportsAccessTest extends ReportsSite {

    private static final List<String> CALLS = List.of(
            "reports_images?",
            "reports_over_time?",
            "reports_per_field_selection?field_id=2&",
            "reports_per_state?",
            "reports_per_user?",
            "reports_per_day_hour?",
            "reports_per_week_day?",
            "reports_read?",
            "user_awareness?");
    private static final String EVERYTHING = "{\"state\":{\"id\":1,\"name\":\"n\"},\"images\":[{\"id\":1}],"
            + "\"fields\":[{\"id\":2,\"type\":\"Radio\",\"selections\":[{\"name\":\"n\",\"value\":\"v\"}]}]}";

    private final List<String> before = new ArrayList<>();

    @BeforeEach
    void somethingHasHappened() {
        happen(everything("a", "1"));
        before.clear();
        CALLS.forEach(call -> before.add(sample(call)));
        assertThat(before).noneMatch("[]"::equals);
    }

    @Test
    void anotherTenantsDoingsAreNotCounted() {
        happenTo("another", everything("b", "1"));

        assertNothingChanged();
        for (String call : CALLS) {
            assertThat(site.get(API + call + SAMPLE, "Authorization", "Bearer another")
                            .text())
                    .isNotEqualTo("[]")
                    .doesNotContain("\"account_id\":1,")
                    .doesNotContain("\"a\"");
        }
    }

    @Test
    void anotherChannelsDoingsAreNotCounted() {
        happen(everything("b", "9"));
        happen(everything("c", "01"));

        assertNothingChanged();
    }

    @Test
    void robotsAreNotCounted() {
        Filed[] events = everything("b", "1");
        for (Filed event : events) {
            event.robot();
        }
        happen(events);

        assertNothingChanged();
    }

    @Test
    void aTokenOfAChannelSeesThatChannel() {
        for (String call : CALLS) {
            Reply own = site.get(API + call + SAMPLE, "Authorization", "Bearer channel");
            Reply others = site.get(
                    API + call + SAMPLE.replace("channel_id=1", "channel_id=2"), "Authorization", "Bearer channel");

            assertThat(own.text()).isEqualTo(before.get(CALLS.indexOf(call)));
            assertThat(others.status()).isEqualTo(403);
            assertThat(others.text())
                    .isEqualTo("{\"errors\":[{\"field\":\"channel_id\","
                            + "\"message\":\"the token does not allow to read in channel '2'\"}]}");
        }
    }

    @Test
    void whoMayNotReadIsForbidden() {
        for (String call : CALLS) {
            Reply reply = site.get(API + call, "Authorization", "Bearer writing");

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text())
                    .isEqualTo("{\"errors\":[{\"field\":\"authorization\","
                            + "\"message\":\"the token does not allow to read\"}]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nobody", "Basic account", "Bearer", "account"})
    void whoIsUnknownIsUnauthorized(String authorization) {
        for (String call : CALLS) {
            Reply reply = site.get(API + call + SAMPLE, "Authorization", authorization);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(reply.json().get("errors")).hasSize(1);
            assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("authorization");
            assertThat(reply.json().at("/errors/0/message").asText()).contains("token");
        }
    }

    @Test
    void aTokenInTheUrlIsNone() {
        assertThat(site.get(API + "reports_read?" + SAMPLE + "&bearer_token=account&key=account")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingIsOffered(String method) {
        for (String call : CALLS) {
            Reply reply = site.send(method, API + call + SAMPLE, new byte[0], ACCOUNT);

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(reply.json().at("/errors/0/field").isNull()).isTrue();
            assertThat(reply.json().at("/errors/0/message").asText()).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void methodsAreToldAndHeadSaysWhatGetWouldSay() {
        for (String call : CALLS) {
            Reply options = site.send("OPTIONS", API + call, new byte[0]);
            Reply head = site.send("HEAD", API + call + SAMPLE, new byte[0], ACCOUNT);

            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.text()).isEmpty();
            assertThat(head.header("Content-Type")).startsWith("application/json");
        }
    }

    @Test
    void aSlashAtTheEndMeansTheSame() {
        for (String call : CALLS) {
            assertThat(sample(call.replace("?", "/?"))).isEqualTo(before.get(CALLS.indexOf(call)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v4/analytics",
                "/api/v4/analytics/",
                "/api/v4/analytics/reports",
                "/api/v4/analytics/reports_read/1",
                "/api/v4/analytics/Reports_read",
                "/api/v4/analyticsx/reports_read",
                "/api/v3/analytics/reports_read"
            })
    void anotherPathIsTheHosts(String path) {
        assertThat(site.get(path, ACCOUNT).text()).isEqualTo("REQUEST " + path);
    }

    private static Filed[] everything(String report, String channel) {
        return new Filed[] {
            created(report).in(channel).by("u-" + report).metadata(EVERYTHING),
            read(report).in(channel).by("u-" + report),
            alertSent(report).in(channel).by("u-" + report).metadata("{\"alertId\":1}")
        };
    }

    private void assertNothingChanged() {
        for (String call : CALLS) {
            assertThat(sample(call)).isEqualTo(before.get(CALLS.indexOf(call)));
        }
    }
}
