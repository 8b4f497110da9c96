package dev.footfall.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.sample.OpenShop;
import dev.footfall.sample.tracking.AnalyticsNames;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the video API says of the shop with its demo data: figures that agree with each other. */
class VideoFiguresTest {

    private static final int EVENTS = 12_000;
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
    void theViewsOfAFilmAddUp() {
        JsonNode views = ask("videos/vid_lindenrow?period=all").path("views");
        long total = views.path("total").asLong();
        assertThat(total).isGreaterThan(100);
        assertThat(views.path("unique").asLong()).isBetween(total / 4, total);
        assertThat(sum(views.path("byCountry"))).isEqualTo(total);
        assertThat(sum(views.path("byDevice"))).isEqualTo(total);
        assertThat(sum(views.path("byPlatform"))).isEqualTo(total);
        assertThat(each(views.path("timeline"), "views")).isEqualTo((double) total);
    }

    @Test
    void aFilmIsWatchedNoLongerThanItLasts() {
        JsonNode film = ask("videos/vid_lindenrow?period=all");
        JsonNode engagement = film.path("engagement");
        double mean = engagement.path("averageWatchTime").asDouble();
        assertThat(mean).isBetween(5.0, 24.0);
        assertThat(each(engagement.path("timeline"), "watchTime"))
                .isCloseTo(mean * film.path("views").path("total").asLong(), within(5.0));
        assertThat(engagement.path("completionRate").asDouble()).isBetween(0.2, 0.8);
        assertThat(engagement.path("likes").asLong()).isPositive();
        assertThat(film.path("performance").path("bufferingRate").asDouble()).isBetween(0.001, 0.2);
        assertThat(film.path("performance").path("averageBitrate").asText()).matches("\\d{4}k");
    }

    @Test
    void allFilmsTogetherAreViewedAsOftenAsEach() {
        JsonNode summary = ask("videos/summary?period=all");
        assertThat(each(summary.path("topVideos"), "views"))
                .isEqualTo(summary.path("totalViews").asDouble());
        assertThat(each(summary.path("topVideos"), "watchTime"))
                .isCloseTo(summary.path("totalWatchTime").asDouble(), within(0.01));
        assertThat(summary.path("totalVideos").asInt()).isGreaterThan(3);
        assertThat(summary.path("topVideos").path(0).path("title").asText()).isEqualTo("A day in Linden Row");
        assertThat(summary.path("topVideos").path(0).path("engagement").asDouble())
                .isBetween(0.2, 0.9);
    }

    @Test
    void usersComeFromEverywhereAndSomeComeBack() {
        JsonNode users = ask("users?period=90d");
        JsonNode growth = users.path("growth");
        assertThat(growth.path("newUsers").asLong()).isGreaterThan(40);
        assertThat(sum(growth.path("bySource")))
                .isEqualTo(growth.path("newUsers").asLong());
        assertThat(growth.path("bySource").size()).isGreaterThanOrEqualTo(4);
        JsonNode active = users.path("activity").path("activeUsers");
        assertThat(List.of(
                        active.path("daily").asLong(),
                        active.path("weekly").asLong(),
                        active.path("monthly").asLong()))
                .isSorted()
                .allMatch(count -> count > 0);
        JsonNode sessions = users.path("activity").path("sessions");
        assertThat(sum(sessions.path("byDevice")))
                .isEqualTo(sessions.path("total").asLong());
        JsonNode retention = users.path("retention");
        assertThat(retention.path("day1").asDouble()).isBetween(0.25, 0.75);
        assertThat(retention.path("day7").asDouble())
                .isPositive()
                .isLessThan(retention.path("day1").asDouble());
        assertThat(retention.path("day30").asDouble()).isPositive();
    }

    @Test
    void sessionsAreWhatVisitsAreLike() {
        JsonNode engagement = ask("users/engagement?period=30d").path("engagement");
        assertThat(engagement.path("averageSessionDuration").asDouble()).isBetween(20.0, 600.0);
        assertThat(engagement.path("pagesPerSession").asDouble()).isBetween(1.2, 5.0);
        assertThat(engagement.path("bounceRate").asDouble()).isBetween(0.05, 0.5);
        assertThat(engagement.path("byTimeOfDay").size()).isEqualTo(24);
        assertThat(each(engagement.path("byTimeOfDay"), "users")).isPositive();
        assertThat(engagement
                        .path("byUserType")
                        .path("returning")
                        .path("pagesPerSession")
                        .asDouble())
                .isGreaterThan(1);
    }

    @Test
    void theSystemsFiguresAreThoseOfThePagesThatWereOpened() {
        SHOP.get("/videos/vid_lindenrow");
        SHOP.get("/videos/vid_oiling");
        JsonNode requests = ask("system/performance?period=1h").path("api").path("requests");
        assertThat(requests.path("byEndpoint").path("/videos/{id}").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(sum(requests.path("byEndpoint")))
                .isEqualTo(requests.path("total").asLong());
        JsonNode health = ask("system/health?period=24h");
        assertThat(health.path("uptime").asDouble()).isEqualTo(1);
        assertThat(health.path("responseTime").path("p99").asDouble()).isPositive();
        assertThat(health.path("errors").path("rate").asDouble()).isZero();
    }

    private static JsonNode ask(String call) {
        String token = SHOP.bean(AnalyticsNames.class).tokens().get(0).secret();
        HttpResponse<String> answer = SHOP.curl(
                "curl -s 'http://localhost:8080/analytics/" + call + "' -H 'Authorization: Bearer " + token + "'");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static long sum(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static double each(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.path(field).asDouble())
                .sum();
    }
}
