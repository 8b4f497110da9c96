package dev.footfall.core.video;

import static dev.footfall.core.video.VideoWorld.draft;
import static dev.footfall.core.video.VideoWorld.lastDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.TimeBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideosTest {

    private static final Set<VideoMetric> ALL = EnumSet.allOf(VideoMetric.class);

    private final VideoWorld world = new VideoWorld();

    private void anHour() {
        world.happen(
                draft("view", "intro").user("ann").country("US"),
                draft("view", "intro").user("ann").session("t"),
                draft("view", "intro").visitor("ann").session("t").workspace("north"),
                draft("watch", "intro").metric(12.25),
                draft("watch", "intro").metric(0.75),
                draft("complete", "intro"),
                draft("like", "intro").session("t"),
                draft("comment", "intro"),
                draft("share", "intro"),
                draft("error", "intro"),
                draft("quality", "intro")
                        .metadata("playingMs", 3_000)
                        .metadata("bufferingMs", 1_000)
                        .metadata("bitrateKbps", 800),
                draft("quality", "intro").metadata("playingMs", 1_000).metadata("bufferingMs", 3_000),
                draft("view", "outro").session("t"),
                draft("upload", "fresh").workspace("north"));
    }

    @Test
    void aVideoHasItsFigures() {
        anHour();
        VideoOutcome intro = one("intro", ALL);
        assertThat(intro.counts()).isEqualTo(new VideoCounts(3, 2, 13, 1, 1, 1, 1, 1));
        assertThat(intro.quality()).isEqualTo(new VideoQuality(4_000, 4_000, 2_400_000, 3_000));
        assertThat(intro.quality().bufferingRate()).isEqualTo(0.5);
        assertThat(intro.quality().averageBitrate()).isEqualTo(800);
        assertThat(intro.views().change()).isNull();
        assertThat(intro.views().byCountry()).hasToString("{unknown=2, US=1}");
        assertThat(intro.timeline()).hasSize(2);
        assertThat(intro.timeline().get(1).counts()).isEqualTo(intro.counts());
        assertThat(intro.timeline().get(1).quality()).isEqualTo(intro.quality());
    }

    @ParameterizedTest
    @CsvSource({"VIEWS, 4, 0", "ENGAGEMENT, 1, 0", "PERFORMANCE, 1, 1"})
    void onlyWhatIsAskedForIsCounted(VideoMetric metric, int ofEvents, int ofParts) {
        anHour();
        one("intro", Set.of(metric));
        assertThat(world.asked())
                .filteredOn(query -> query.dataset() == Dataset.EVENT)
                .hasSize(ofEvents);
        assertThat(world.asked())
                .filteredOn(query -> query.dataset() == Dataset.PART)
                .hasSize(ofParts);
    }

    @Test
    void everythingIsCountedInFiveQuestions() {
        anHour();
        one("intro", ALL);
        assertThat(world.asked()).hasSize(5);
    }

    @Test
    void theSummaryIsCountedInFourQuestionsThatNeverGrow() {
        anHour();
        world.videos().summary(lastDay());
        assertThat(world.asked()).hasSize(4);
        assertThat(world.asked())
                .filteredOn(query -> !query.dimensions().isEmpty())
                .allMatch(query -> query.limit() == 10 || isOfTheBest(query));
    }

    private static boolean isOfTheBest(StoreQuery query) {
        return query.filter().conditions().stream()
                .anyMatch(condition -> condition instanceof Condition.OneOf oneOf
                        && oneOf.attribute() == Attribute.ASSET
                        && oneOf.values().size() <= 10);
    }

    @Test
    void aVideoIsUnknownToWhoeverMaySeeNothingOfIt() {
        anHour();
        world.know(CatalogAsset.of("listed", null));
        Videos videos = world.videos();
        assertThat(videos.one(lastDay("north"), "intro", ALL, TimeBucket.DAY)).isPresent();
        assertThat(videos.one(lastDay("north"), "fresh", Set.of(VideoMetric.ENGAGEMENT), TimeBucket.DAY))
                .isPresent();
        assertThat(videos.one(lastDay("north"), "outro", ALL, TimeBucket.DAY)).isEmpty();
        assertThat(videos.one(lastDay("north"), "listed", ALL, TimeBucket.DAY)).isPresent();
        assertThat(videos.one(lastDay(), "nothing", ALL, TimeBucket.DAY)).isEmpty();
        assertThat(videos.one(lastDay(), "\0", ALL, TimeBucket.DAY)).isEmpty();
        assertThat(videos.one(lastDay(), "x".repeat(129), ALL, TimeBucket.DAY)).isEmpty();
    }

    @Test
    void engagedSessionsAreThoseWithBothAViewAndMore() {
        world.happen(
                draft("view", "intro").session("viewed"),
                draft("view", "intro").session("both"),
                draft("view", "intro").session("both"),
                draft("like", "intro").session("both"),
                draft("share", "intro").session("both"),
                draft("like", "intro").session("liked"),
                // Of another video: no pair of it is the same.
                draft("like", "outro").session("viewed"),
                draft("view", "outro").session("both"));
        VideoSummary summary = world.videos().summary(lastDay());
        assertThat(summary.top()).extracting(VideoSummary.TopVideo::engagement).containsExactly(0.5, 0.0);
        assertThat(summary.trends()).isEqualTo(new VideoSummary.Trends(null, null, null));
        world.happen(
                draft("view", "intro").session("old").occurredAt(VideoWorld.NOW.minus(Duration.ofHours(30))),
                draft("like", "intro").session("old").occurredAt(VideoWorld.NOW.minus(Duration.ofHours(30))));
        // One of three now, one of one then.
        assertThat(world.videos().summary(lastDay()).trends().engagement()).isEqualTo((1 / 3.0 - 1) / 1);
    }

    @Test
    void eachVideoIsHandedOverWithTheFiguresThatItHasByItself() {
        anHour();
        world.know(CatalogAsset.of("intro", "The beginning"));
        List<VideoRow> rows = each(ALL);
        assertThat(rows).extracting(VideoRow::id).containsExactly("fresh", "intro", "outro");
        assertThat(rows).extracting(VideoRow::title).containsExactly("fresh", "The beginning", "outro");
        for (VideoRow row : rows) {
            VideoOutcome alone = one(row.id(), ALL);
            assertThat(row.counts()).isEqualTo(alone.counts());
            assertThat(row.quality()).isEqualTo(alone.quality());
        }
        VideoSummary summary = world.videos().summary(lastDay());
        assertThat(rows.stream().mapToLong(row -> row.counts().views()).sum())
                .isEqualTo(summary.counts().views());
        assertThat(rows.stream().mapToDouble(row -> row.counts().watched()).sum())
                .isEqualTo(summary.counts().watched());
        assertThat(summary.videos()).isEqualTo(3);
    }

    @Test
    void ofEachVideoOnlyWhatIsAskedForIsCounted() {
        anHour();
        VideoRow intro = each(Set.of(VideoMetric.ENGAGEMENT)).get(1);
        assertThat(intro.counts()).isEqualTo(new VideoCounts(3, 0, 13, 1, 1, 1, 1, 0));
        assertThat(intro.quality()).isEqualTo(VideoQuality.NONE);
        assertThat(world.asked()).hasSize(2);
    }

    @Test
    void manyVideosAreHandedOverSomeThousandsAtATime() {
        int many = 40_001;
        world.happen(IntStream.range(0, many)
                .mapToObj(number -> draft("view", "video-" + number))
                .toArray(EventDraft[]::new));
        List<VideoRow> rows = each(Set.of(VideoMetric.VIEWS));
        assertThat(rows)
                .hasSize(many)
                .allMatch(row -> row.counts().views() == 1 && row.counts().unique() == 1);
        assertThat(rows.stream().map(VideoRow::id).distinct()).hasSize(many);
        assertThat(world.asked()).hasSize(4);
    }

    @Test
    void manyVideosAreAskedAboutWhenAReaderGetsThere() {
        int many = 20_001;
        world.happen(IntStream.range(0, many)
                .mapToObj(number -> draft("view", "video-" + number))
                .toArray(EventDraft[]::new));
        Collection<VideoRow> found = world.videos().each(lastDay(), Set.of(VideoMetric.VIEWS));
        assertThat(found.size()).isEqualTo(many);
        assertThat(world.asked()).hasSize(1);
        Iterator<VideoRow> rows = found.iterator();
        for (int read = 0; read < 20_000; read++) {
            assertThat(rows.next().counts().views()).isEqualTo(1);
        }
        assertThat(world.asked()).hasSize(2);
        assertThat(rows.next().counts().views()).isEqualTo(1);
        assertThat(world.asked()).hasSize(3);
        assertThat(rows.hasNext()).isFalse();
    }

    private VideoOutcome one(String id, Set<VideoMetric> metrics) {
        return world.videos(Catalog.empty())
                .one(lastDay(), id, metrics, TimeBucket.DAY)
                .orElseThrow();
    }

    private List<VideoRow> each(Set<VideoMetric> metrics) {
        List<VideoRow> rows = new ArrayList<>();
        world.videos().each(lastDay(), metrics).forEach(rows::add);
        return rows;
    }
}
