package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.InEveryContainer;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.events.EventsApi;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of users, as clients of this API see it. */
class UserFiguresTest extends InEveryContainer {

    private static final String USERS = "/analytics/users";
    private static final String ENGAGEMENT = "/analytics/users/engagement";

    private static final String DESKTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.93 Safari/537.36";

    @Override
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder.at("2024-03-31T12:00:00Z").api(VideoApi::new).also(EventsApi::new);
    }

    @BeforeEach
    void send() {
        String events = "["
                + event("page view", "ann", "ann-1", "2024-03-20T10:00:00Z", "\"referer\":\"https://www.google.com/\"")
                + ","
                + event("page view", "ann", "ann-2", "2024-03-31T10:00:00Z", "\"device\":\"" + DESKTOP + "\"")
                + ","
                + event("video like", "ann", "ann-2", "2024-03-31T10:00:20Z", "\"assetId\":\"v\"")
                + ","
                + event("page view", "bob", "bob-1", "2024-03-20T11:00:00Z", "\"referer\":\"https://t.co/x\"")
                + ","
                + event("page view", "bob", "bob-2", "2024-03-21T11:00:00Z", "\"domain\":\"shop.example\"")
                + ","
                + event(
                        "user signup",
                        "cem",
                        "cem-1",
                        "2024-03-31T11:00:00Z",
                        "\"eventMetadata\":{\"source\":\"paid\"}")
                + ","
                + event("page view", "", "nobody", "2024-03-31T11:30:00Z", "\"domain\":\"shop.example\"")
                + "]";
        assertThat(site.create(events).status()).isEqualTo(200);
    }

    private static String event(String type, String user, String session, String at, String more) {
        String who = user.isEmpty() ? "" : "\"userId\":\"" + user + "\",";
        return "{\"eventType\":\"" + type + "\"," + who + "\"sessionId\":\"" + session + "\",\"occurredAt\":\"" + at
                + "\"," + more + "}";
    }

    @Test
    void usersAreToldAsDocumented() {
        assertThat(site.ask(USERS + "?period=7d").text())
                .isEqualTo("{\"success\":true,\"data\":{"
                        + "\"activity\":{\"activeUsers\":{\"daily\":2,\"weekly\":2,\"monthly\":3},"
                        + "\"sessions\":{\"total\":3,\"averageDuration\":6.667,\"byDevice\":{\"unknown\":2,\"desktop\":1}},"
                        + "\"actions\":{\"uploads\":0,\"comments\":0,\"likes\":1,\"shares\":0}},"
                        + "\"growth\":{\"newUsers\":1,\"returningUsers\":1,\"churnRate\":0.5,\"bySource\":{\"paid\":1}},"
                        + "\"retention\":{\"day1\":null,\"day7\":null,\"day30\":null,\"cohorts\":["
                        + "{\"date\":\"2024-03-31\",\"day1\":null,\"day7\":null,\"day30\":null}]}}}");
    }

    @Test
    void withoutAPeriodTheLast30DaysAreMeant() {
        assertThat(site.ask(USERS + "?metrics=growth,retention").text())
                .isEqualTo("{\"success\":true,\"data\":{"
                        + "\"growth\":{\"newUsers\":3,\"returningUsers\":0,\"churnRate\":null,"
                        + "\"bySource\":{\"organic\":1,\"paid\":1,\"social\":1}},"
                        + "\"retention\":{\"day1\":0.5,\"day7\":0,\"day30\":null,\"cohorts\":["
                        + "{\"date\":\"2024-03-20\",\"day1\":0.5,\"day7\":0,\"day30\":null},"
                        + "{\"date\":\"2024-03-31\",\"day1\":null,\"day7\":null,\"day30\":null}]}}}");
    }

    @Test
    void onlyTheMetricsThatAreAskedForAreToldInTheDocumentsOrder() {
        assertThat(site.ask(USERS + "?metrics=retention&metrics=activity")
                        .json()
                        .get("data")
                        .fieldNames())
                .toIterable()
                .containsExactly("activity", "retention");
    }

    @Test
    void engagementIsToldAsDocumented() {
        String text = site.ask(ENGAGEMENT).text();

        assertThat(text)
                .startsWith("{\"success\":true,\"data\":{\"engagement\":{"
                        + "\"averageSessionDuration\":6.667,\"pagesPerSession\":0.6667,\"bounceRate\":0.3333,"
                        + "\"byUserType\":{\"new\":{\"sessionDuration\":0,\"pagesPerSession\":0},"
                        + "\"returning\":{\"sessionDuration\":20,\"pagesPerSession\":1}},"
                        + "\"byTimeOfDay\":[{\"hour\":0,\"users\":0,\"engagement\":null},")
                .contains("{\"hour\":10,\"users\":1,\"engagement\":1},{\"hour\":11,\"users\":1,\"engagement\":0.5}")
                .endsWith("{\"hour\":23,\"users\":0,\"engagement\":null}]}}}");
        assertThat(site.ask(ENGAGEMENT + "?period=7d").text()).isEqualTo(text);
    }

    @Test
    void allTimesHaveNoTimeBefore() {
        Reply all = site.ask(USERS + "?period=all");

        assertThat(all.json().at("/data/growth/newUsers").asInt()).isEqualTo(3);
        assertThat(all.json().at("/data/growth/churnRate").isNull()).isTrue();
    }

    @Test
    void whatIsWrongIsSaid() {
        for (String call : List.of(USERS, ENGAGEMENT)) {
            Reply wrong = site.ask(call + "?period=7");
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.error().get("code").asText()).isEqualTo("ANALYTICS_INVALID_PERIOD");
        }
        Reply wrong = site.ask(USERS + "?metrics=activity,fun");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.error().get("code").asText()).isEqualTo("ANALYTICS_INVALID_METRICS");
    }

    @Test
    void usersBelongToTheWholeTenant() {
        for (String call : List.of(USERS, ENGAGEMENT)) {
            assertThat(site.get(call, "Authorization", "Bearer limited").status())
                    .isEqualTo(403);
            assertThat(site.get(call, "Authorization", "Bearer writer").status())
                    .isEqualTo(403);
            assertThat(site.get(call, "Authorization", "Bearer widget", "Origin", "https://widget.example")
                            .status())
                    .isEqualTo(403);
            assertThat(site.get(call).status()).isEqualTo(401);
            assertThat(site.get(call, "Authorization", "Bearer reader").status())
                    .isEqualTo(200);
        }
        assertThat(site.get(USERS + "?metrics=growth", "Authorization", "Bearer other")
                        .json()
                        .at("/data/growth/newUsers")
                        .asInt())
                .isZero();
    }

    @Test
    void aRequestDoesNotChooseItsSource() {
        String event = event("page view", "dora", "d", "2024-03-31T11:00:00Z", "\"source\":\"paid\"");

        assertThat(site.create(event).text()).doesNotContain("\"source\"");
        assertThat(site.stored())
                .filteredOn(each -> "dora".equals(each.user()))
                .allSatisfy(each -> assertThat(each.source()).isNull());
    }
}
