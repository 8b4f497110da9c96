package dev.footfall.servlet.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Files hold the same figures as the answers of the API. */
class ExportedFiguresTest extends ExportSite {

    private void somethingHappens() {
        happen(
                view("v1", ",\"userId\":\"ann\""),
                view("v1", ",\"userId\":\"bob\""),
                view("v2", ",\"userId\":\"ann\""),
                "{\"eventType\":\"video watch\",\"assetId\":\"v1\",\"sessionId\":\"s\",\"metric\":12.5}",
                "{\"eventType\":\"video like\",\"assetId\":\"v2\",\"sessionId\":\"s\",\"userId\":\"bob\"}",
                "{\"eventType\":\"video quality\",\"assetId\":\"v2\",\"sessionId\":\"s\","
                        + "\"eventMetadata\":{\"playingMs\":900,\"bufferingMs\":100,\"bitrateKbps\":2500}}");
    }

    @Test
    void videosAddUpToTheSummary() {
        somethingHappens();
        List<JsonNode> rows = rows("{\"type\":\"video\",\"period\":\"1d\",\"format\":\"json\"}");
        JsonNode summary = site.get("/analytics/videos/summary?period=1d", "Authorization", "Bearer private")
                .json()
                .get("data");
        assertThat(rows).extracting(row -> row.get("id").asText()).containsExactly("v1", "v2");
        assertThat(rows.stream().mapToLong(row -> row.get("views").asLong()).sum())
                .isEqualTo(3)
                .isEqualTo(summary.get("totalViews").asLong());
        assertThat(rows.stream()
                        .mapToDouble(row -> row.get("watchTime").asDouble())
                        .sum())
                .isEqualTo(12.5)
                .isEqualTo(summary.get("totalWatchTime").asDouble());
        assertThat(rows.get(1).get("likes").asLong()).isEqualTo(1);
        assertThat(rows.get(1).get("bufferingRate").asDouble()).isEqualTo(0.1);
        assertThat(rows.get(1).get("averageBitrate").asDouble()).isEqualTo(2_500);
        assertThat(rows.get(0).get("averageBitrate").isNull()).isTrue();
    }

    @Test
    void onlyTheMetricsThatWereAskedForAreColumns() {
        somethingHappens();
        String header = file("private", "{\"type\":\"video\",\"period\":\"1d\",\"metrics\":[\"views\"]}")
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(header).isEqualTo("\uFEFFid,title,views,unique");
    }

    @Test
    void daysOfUsersAddUpToTheFiguresOfUsers() {
        somethingHappens();
        List<JsonNode> days = rows("{\"type\":\"user\",\"period\":\"1d\",\"format\":\"json\"}");
        JsonNode users = site.get("/analytics/users?period=1d", "Authorization", "Bearer private")
                .json()
                .get("data");
        assertThat(days.stream().mapToLong(day -> day.get("newUsers").asLong()).sum())
                .isEqualTo(2)
                .isEqualTo(users.get("growth").get("newUsers").asLong());
        assertThat(days.stream().mapToLong(day -> day.get("sessions").asLong()).sum())
                .isEqualTo(users.get("activity").get("sessions").get("total").asLong());
        assertThat(days.stream().mapToLong(day -> day.get("likes").asLong()).sum())
                .isEqualTo(1);
    }

    @Test
    void theSystemIsToldMinuteByMinute() {
        later(Duration.ofSeconds(1));
        List<JsonNode> minutes = rows("{\"type\":\"system\",\"period\":\"1h\",\"format\":\"json\"}");
        assertThat(minutes).isNotEmpty().allSatisfy(minute -> {
            assertThat(minute.get("seconds").asInt()).isEqualTo(60);
            assertThat(minute.get("requests").isIntegralNumber()).isTrue();
        });
    }

    private List<JsonNode> rows(String body) {
        return StreamSupport.stream(file("private", body).json().spliterator(), false)
                .toList();
    }
}
