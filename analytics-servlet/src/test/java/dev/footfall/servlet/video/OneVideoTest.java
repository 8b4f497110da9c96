package dev.footfall.servlet.video;

import static dev.footfall.servlet.video.VideoEvent.DESKTOP;
import static dev.footfall.servlet.video.VideoEvent.PHONE;
import static dev.footfall.servlet.video.VideoEvent.of;
import static dev.footfall.servlet.video.VideoEvent.quality;
import static dev.footfall.servlet.video.VideoEvent.view;
import static dev.footfall.servlet.video.VideoEvent.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.servlet.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of one video, counted by hand. */
class OneVideoTest extends VideoSite {

    private static final String TWO_DAYS = """
            {"success":true,"data":{\
            "period":{"start":"2026-03-18T12:00:00Z","end":"2026-03-20T12:00:00Z",\
            "previous":{"start":"2026-03-16T12:00:00Z","end":"2026-03-18T12:00:00Z"}},\
            "views":{"total":4,"unique":3,"change":1,\
            "byCountry":{"US":2,"DE":1,"unknown":1},\
            "byDevice":{"desktop":2,"mobile":1,"unknown":1},\
            "byPlatform":{"web":2,"ios":1,"unknown":1},\
            "timeline":[{"date":"2026-03-18","views":2,"unique":2},\
            {"date":"2026-03-19","views":2,"unique":2},\
            {"date":"2026-03-20","views":0,"unique":0}]},\
            "engagement":{"averageWatchTime":10.625,"completionRate":0.25,"likes":1,"comments":1,"shares":1,\
            "timeline":[{"date":"2026-03-18","watchTime":42.5,"completionRate":0.5},\
            {"date":"2026-03-19","watchTime":0,"completionRate":0},\
            {"date":"2026-03-20","watchTime":0,"completionRate":null}]},\
            "performance":{"bufferingRate":0.0769,"averageBitrate":"2500k","errorRate":0.25,\
            "timeline":[{"date":"2026-03-18","bufferingRate":0,"errorRate":0},\
            {"date":"2026-03-19","bufferingRate":0.1,"errorRate":0.5},\
            {"date":"2026-03-20","bufferingRate":null,"errorRate":null}]}}}""";

    private void aFewDays() {
        String ann = "2026-03-18T13:00:00Z";
        String midnight = "2026-03-18T23:59:59.999Z";
        String nextDay = "2026-03-19T00:00:00Z";
        String again = "2026-03-19T09:00:00Z";
        happen(
                view("intro").at("2026-03-16T12:00:00Z").user("ann"),
                view("intro").at("2026-03-18T11:59:59.999Z").user("zoe"),
                annWatches(view("intro")).at(ann),
                annWatches(watch("intro", 30)).at(ann),
                annWatches(of("complete", "intro")).at(ann),
                quality("intro", 3_000, 0, 4_000L).at(ann),
                onThePhone(view("intro")).at(midnight),
                onThePhone(watch("intro", 12.5)).at(midnight),
                onThePhone(of("like", "intro")).at(midnight),
                view("intro").session("s3").at(nextDay),
                watch("intro", 0).session("s3").at(nextDay),
                annWatches(view("intro")).at(again),
                annWatches(of("share", "intro")).at(again),
                annWatches(of("comment", "intro")).at(again),
                of("error", "intro").at(again),
                quality("intro", 9_000, 1_000, 2_000L).at(again),
                of("upload", "intro").at(again));
        // None of these counts.
        happen(
                view("intro").at("2026-03-16T11:59:59.999Z").user("old"),
                view("intro").at("2026-03-20T12:00:00Z").user("now"),
                view("intro").at(again).user("robot").robot(),
                quality("intro", 90_000, 90_000, 1L).at(again).robot(),
                view("outro").at(again),
                of("view", null).at(again));
        happenTo("other", view("intro").at(again).user("foreign"));
    }

    private static VideoEvent annWatches(VideoEvent event) {
        return event.user("ann")
                .visitor("v9")
                .session("s1")
                .country("US")
                .on(DESKTOP)
                .platform("web");
    }

    private static VideoEvent onThePhone(VideoEvent event) {
        return event.visitor("v1").session("s2").country("DE").on(PHONE).platform("ios");
    }

    @Test
    void everyFigureIsWhatHappened() {
        aFewDays();
        assertThat(answer("intro?period=2d")).isEqualTo(TWO_DAYS);
    }

    @Test
    void onlyTheMetricsAskedForAreInTheAnswer() {
        aFewDays();
        assertThat(data("intro?metrics=views").fieldNames()).toIterable().containsExactly("period", "views");
        assertThat(data("intro?metrics=performance&metrics=%20engagement,").fieldNames())
                .toIterable()
                .containsExactly("period", "engagement", "performance");
        for (String metric : new String[] {"views", "engagement", "performance"}) {
            assertThat(TWO_DAYS)
                    .contains(data("intro?period=2d&metrics=" + metric)
                            .path(metric)
                            .toString());
        }
    }

    @Test
    void sevenDaysByDayAreMeantUnlessItSaysOtherwise() {
        aFewDays();
        assertThat(answer("intro"))
                .isEqualTo(answer("intro?period=7d&groupBy=day&compare=previous&metrics=&whatever=1"));
        assertThat(data("intro").at("/period/start").asText()).isEqualTo("2026-03-13T12:00:00Z");
        assertThat(data("intro").at("/views/timeline")).hasSize(8);
    }

    @Test
    void withoutAComparisonNothingIsSaidOfThePeriodBefore() {
        aFewDays();
        assertThat(answer("intro?period=2d&compare=none"))
                .isEqualTo(TWO_DAYS.replaceFirst(",\"previous\":\\{.*?}", "").replace("\"change\":1,", ""));
    }

    @Test
    void beforeAllTimesThereIsNothing() {
        aFewDays();
        assertThat(data("intro?period=all").at("/period"))
                .hasToString(
                        "{\"start\":\"2026-03-16T11:59:59.999Z\",\"end\":\"2026-03-20T12:00:00Z\",\"previous\":null}");
        assertThat(data("intro?period=all").at("/views/change").isNull()).isTrue();
        assertThat(data("intro?period=all").at("/views/total").asInt()).isEqualTo(7);
        assertThat(data("intro?period=all&compare=none").at("/period").has("previous"))
                .isFalse();
    }

    @Test
    void aChangeFromNothingIsNone() {
        happen(view("intro").at("2026-03-20T11:00:00Z"));
        assertThat(data("intro?period=1d").at("/views/change").isNull()).isTrue();
        happen(view("outro").at("2026-03-18T13:00:00Z"));
        assertThat(data("outro?period=1d").at("/views/change").decimalValue()).isEqualByComparingTo("-1");
    }

    @Test
    void aUserAVisitorAndASessionOfOneNameAreThreeViewers() {
        happen(
                view("intro").at("2026-03-20T11:00:00Z").user("x").visitor("y").session("z"),
                view("intro").at("2026-03-20T11:00:00Z").user("x").session("w"),
                view("intro").at("2026-03-20T11:00:00Z").visitor("x").session("v"),
                view("intro").at("2026-03-20T11:00:00Z").session("x"));
        assertThat(data("intro").at("/views/unique").asInt()).isEqualTo(3);
        assertThat(data("intro").at("/views/total").asInt()).isEqualTo(4);
    }

    @Test
    void anEventThatIsSentAgainCountsOnce() {
        VideoEvent event =
                watch("intro", 5).id("018f0000-0000-7000-8000-000000000001").at("2026-03-20T11:00:00Z");
        happen(event, view("intro").at("2026-03-20T11:00:00Z"));
        happen(event);
        assertThat(data("intro").at("/engagement/averageWatchTime").asInt()).isEqualTo(5);
    }

    @Test
    void aLateEventCountsWhenItHappened() {
        happen(view("intro").at("2026-03-20T11:00:00Z"));
        assertThat(data("intro").at("/views/total").asInt()).isEqualTo(1);
        happen(view("intro").at("2026-03-15T11:00:00Z"));
        assertThat(data("intro").at("/views/timeline/2/views").asInt()).isEqualTo(1);
        assertThat(data("intro").at("/views/total").asInt()).isEqualTo(2);
    }

    @Test
    void withoutViewsThereAreNoShares() {
        happen(watch("intro", 7).at("2026-03-20T11:00:00Z"), of("error", "intro"));
        assertThat(data("intro?period=1h&metrics=engagement,performance").toString())
                .contains("{\"averageWatchTime\":null,\"completionRate\":null,\"likes\":0,\"comments\":0,\"shares\":0,")
                .contains("{\"bufferingRate\":null,\"averageBitrate\":null,\"errorRate\":null,");
    }

    @Test
    void aVideoIsKnownByAnyEventOrByTheCatalog() {
        String old = "2001-01-01T00:00:00Z";
        happen(of("upload", "uploaded").at(old), view("crawled").at(old).robot());
        assertThat(site.post(
                                "/api/analytics/events",
                                "{\"eventType\":\"product interaction\",\"sessionId\":\"s\",\"assetId\":\"chair\"}",
                                "Authorization",
                                "Bearer private")
                        .status())
                .isEqualTo(200);
        site.engine().catalog().putAssets(Tenant.of("acme"), List.of(CatalogAsset.of("listed", null)));
        for (String known : new String[] {"uploaded", "crawled", "listed"}) {
            assertThat(data(known).at("/views/total").asInt(-1)).isZero();
            assertThat(data(known).at("/views/byCountry")).isEmpty();
            assertThat(data(known).at("/views/timeline")).hasSize(8);
        }
        for (String unknown : new String[] {"chair", "x".repeat(129), "%F0%9F%8E%AC", "Summary"}) {
            Reply reply = replyTo("private", unknown);
            assertThat(refusal(reply, 404, "DATA_UNAVAILABLE")).startsWith("there is no video '");
        }
    }

    @Test
    void whatIsWrongWithAMeasurementIsToldAndNothingIsStored() {
        Reply reply = send("private", view("intro"), quality("intro", -5, 0, null));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("eventMetadata.playingMs must be a number from 0 to 86400000, was -5");
        reply = send("private", watch("intro", -0.5));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("metric must be 0 to 31622400 seconds for 'video watch', was -0.5");
        assertThat(site.stored()).isEmpty();
    }
}
