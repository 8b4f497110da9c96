package dev.footfall.servlet.video;

import static dev.footfall.servlet.video.VideoEvent.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a period is cut by the calendar of the site. */
class VideoTimelineTest extends VideoSite {

    private static final String BERLIN = "Europe/Berlin";

    @Test
    void anHourThatClocksLeaveOutIsNotThere() {
        restartAt("2026-03-29T03:30:00Z", BERLIN);
        views("2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00Z");
        assertThat(timeline("period=4h&groupBy=hour"))
                .containsExactly(
                        "2026-03-29T00:00 0",
                        "2026-03-29T01:00 1",
                        "2026-03-29T03:00 1",
                        "2026-03-29T04:00 0",
                        "2026-03-29T05:00 0");
    }

    @Test
    void anHourThatComesTwiceIsThereTwice() {
        restartAt("2026-10-25T03:30:00Z", BERLIN);
        views(
                "2026-10-24T23:29:59.999Z",
                "2026-10-24T23:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T01:59:59.999Z",
                "2026-10-25T03:29:59.999Z");
        assertThat(timeline("period=4h&groupBy=hour"))
                .containsExactly(
                        "2026-10-25T01:00 1",
                        "2026-10-25T02:00 1",
                        "2026-10-25T02:00 2",
                        "2026-10-25T03:00 0",
                        "2026-10-25T04:00 1");
    }

    @Test
    void aDayMayHave25Hours() {
        restartAt("2026-10-26T00:00:00Z", BERLIN);
        views("2026-10-24T21:59:59.999Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z");
        assertThat(timeline("period=3d"))
                .containsExactly("2026-10-23 0", "2026-10-24 1", "2026-10-25 2", "2026-10-26 1");
    }

    @Test
    void aDayMayHave23Hours() {
        restartAt("2026-03-30T00:00:00Z", BERLIN);
        views("2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00Z");
        assertThat(timeline("period=48h")).containsExactly("2026-03-28 1", "2026-03-29 2", "2026-03-30 1");
    }

    @Test
    void aWeekIsNamedByItsMonday() {
        views("2026-03-06T11:59:59.999Z", "2026-03-06T12:00:00Z", "2026-03-15T23:59:59Z", "2026-03-16T00:00:00Z");
        assertThat(timeline("period=2w&groupBy=week")).containsExactly("2026-03-02 1", "2026-03-09 1", "2026-03-16 1");
    }

    @Test
    void allTimesBeginWithTheFirstEventOfAll() {
        views("2026-03-19T00:00:00Z");
        happen(view("outro").at("2026-03-17T23:00:00Z"));
        assertThat(timeline("period=all"))
                .containsExactly("2026-03-17 0", "2026-03-18 0", "2026-03-19 1", "2026-03-20 0");
    }

    @Test
    void aTimelineHasAtMost10000Entries() {
        views("2026-03-19T00:00:00Z");
        assertThat(timeline("period=416d&groupBy=hour")).hasSize(9_984);
        assertThat(refusal(replyTo("private", "intro?period=417d&groupBy=hour"), 400, "INVALID_REQUEST"))
                .isEqualTo(
                        "groupBy must be coarser than hour, or the period shorter: a timeline has at most 10000 entries");
        views("1971-01-01T00:00:00Z");
        assertThat(refusal(replyTo("private", "intro?period=all"), 400, "INVALID_REQUEST"))
                .contains("coarser than day");
        assertThat(timeline("period=all&groupBy=week")).hasSize(2_882);
        assertThat(replyTo("private", "summary?period=all").status()).isEqualTo(200);
    }

    private void views(String... times) {
        for (String time : times) {
            happen(view("intro").at(time));
        }
    }

    /** Each entry as its date and its views. */
    private List<String> timeline(String query) {
        List<String> timeline = new ArrayList<>();
        for (JsonNode entry : data("intro?metrics=views&" + query).at("/views/timeline")) {
            timeline.add(entry.path("date").asText() + " " + entry.path("views").asText());
        }
        return timeline;
    }
}
