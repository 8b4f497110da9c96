package dev.footfall.servlet.video;

import static dev.footfall.servlet.video.VideoEvent.of;
import static dev.footfall.servlet.video.VideoEvent.view;
import static dev.footfall.servlet.video.VideoEvent.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.thirdparty.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of all videos, counted by hand. */
class VideoSummaryTest extends VideoSite {

    private static final String NOON = "2026-03-20T11:00:00Z";
    private static final String YESTERDAY = "2026-03-19T11:00:00Z";

    private static final String ONE_DAY = """
            {"success":true,"data":{"totalVideos":3,"totalViews":3,"totalWatchTime":40.125,\
            "averageEngagement":{"watchTime":13.375,"completionRate":0.3333,"likes":0.6667,"comments":0.3333},\
            "topVideos":[{"id":"a","title":"Alpha","views":2,"watchTime":30.125,"engagement":0.5},\
            {"id":"b","title":"bee","views":1,"watchTime":10,"engagement":0},\
            {"id":"c","title":"c","views":0,"watchTime":0,"engagement":null}],\
            "trends":{"views":0.5,"watchTime":1.0063,"engagement":-0.3333}}}""";

    private void twoDays() {
        site.engine()
                .catalog()
                .putAssets(
                        Tenant.of("acme"),
                        List.of(CatalogAsset.of("a", "ay").withTitle("Alpha"), CatalogAsset.of("b", "bee")));
        happen(
                view("a").session("1").at(NOON),
                view("a").session("2").at(NOON),
                watch("a", 30.125).session("1").at(NOON),
                of("complete", "a").session("1").at(NOON),
                of("like", "a").session("1").at(NOON),
                of("like", "a").session("3").at(NOON),
                view("b").session("1").at(NOON),
                watch("b", 10).session("1").at(NOON),
                of("comment", "b").session("4").at(NOON),
                of("upload", "c").session("1").at(NOON),
                view("a").session("9").at(YESTERDAY),
                watch("a", 20).session("9").at(YESTERDAY),
                view("b").session("9").at(YESTERDAY),
                of("share", "b").session("9").at(YESTERDAY));
        // None of these counts.
        happen(
                view("a").session("robot").at(NOON).robot(),
                view("a").session("5").at("2026-03-18T11:59:59.999Z"),
                of("view", null).session("6").at(NOON),
                view("d").session("7"));
        happenTo("other", view("a").at(NOON));
    }

    @Test
    void everyFigureIsWhatHappened() {
        twoDays();
        assertThat(answer("summary?period=1d")).isEqualTo(ONE_DAY);
    }

    @Test
    void whatIsNotAskedForThereIsIgnored() {
        twoDays();
        assertThat(answer("summary/?period=24h&metrics=nonsense&groupBy=minute"))
                .isEqualTo(ONE_DAY);
    }

    @Test
    void withoutAComparisonThereAreNoTrends() {
        twoDays();
        assertThat(answer("summary?period=1d&compare=none")).isEqualTo(ONE_DAY.replaceFirst(",\"trends\":\\{.*?}", ""));
    }

    @Test
    void ofAllTimesThereAreNoTrends() {
        twoDays();
        assertThat(data("summary?period=all").path("trends"))
                .hasToString("{\"views\":null,\"watchTime\":null,\"engagement\":null}");
        assertThat(data("summary").path("totalViews").asInt()).isEqualTo(6);
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(answer("summary")).isEqualTo("""
                        {"success":true,"data":{"totalVideos":0,"totalViews":0,"totalWatchTime":0,\
                        "averageEngagement":{"watchTime":null,"completionRate":null,"likes":null,"comments":null},\
                        "topVideos":[],"trends":{"views":null,"watchTime":null,"engagement":null}}}""");
    }

    @Test
    void theBestTenAreByViewsThenWatchTimeThenId() {
        List<VideoEvent> events = new ArrayList<>();
        // Code points in this order, which is not that of UTF-16.
        for (String id : List.of("😀", "\uff5a", "é", "b", "a", "Z", "9", "10", "1", "0", "-")) {
            events.add(view(id).at(NOON));
        }
        events.add(view("last").at(NOON));
        events.add(view("last").at(NOON));
        events.add(watch("é", 0.5).at(NOON));
        happen(events.toArray(VideoEvent[]::new));
        assertThat(top()).containsExactly("last", "é", "-", "0", "1", "10", "9", "Z", "a", "b");
        happen(view("😀").at(NOON), view("\uff5a").at(NOON));
        assertThat(top()).containsExactly("last", "\uff5a", "😀", "é", "-", "0", "1", "10", "9", "Z");
        assertThat(data("summary?period=1d").path("totalVideos").asInt()).isEqualTo(12);
    }

    private List<String> top() {
        List<String> ids = new ArrayList<>();
        for (JsonNode video : data("summary?period=1d").path("topVideos")) {
            ids.add(video.path("id").asText());
        }
        return ids;
    }
}
