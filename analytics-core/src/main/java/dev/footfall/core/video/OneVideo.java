package dev.footfall.core.video;

import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Ratio;
import dev.footfall.core.query.Timeline;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks about one video. What can be added up is the sum of the timeline, so that both always agree. */
record OneVideo(Answers answers, VideoScope scope, String id, Set<VideoMetric> metrics) {

    VideoOutcome figures(TimeBucket bucket) {
        List<VideoInterval> timeline = timeline(bucket);
        VideoCounts counts = VideoCounts.NONE;
        VideoQuality quality = VideoQuality.NONE;
        for (VideoInterval interval : timeline) {
            counts = counts.plus(interval.counts());
            quality = quality.plus(interval.quality());
        }
        if (!metrics.contains(VideoMetric.VIEWS)) {
            return new VideoOutcome(counts, quality, ViewFigures.NONE, timeline);
        }
        return new VideoOutcome(counts.withUnique(unique()), quality, views(counts.views()), timeline);
    }

    /** Whether anything ever happened to it, even if only a robot did it. */
    boolean hasEvents() {
        return ask(scope.about(id, Dataset.EVENT, TimeRange.ALL)
                                .where(Attribute.TYPE, VideoEvents.ALL.toArray(String[]::new))
                                .bots(true)
                                .measure(VideoCount.any()))
                        .only()
                        .count(VideoCount.ANY)
                > 0;
    }

    private List<VideoInterval> timeline(TimeBucket bucket) {
        Set<VideoCount> counts = VideoCount.of(metrics);
        List<AggregateRow> events = Timeline.of(ask(count(now(), counts).by(bucket)));
        List<AggregateRow> parts = metrics.contains(VideoMetric.PERFORMANCE)
                ? Timeline.of(ask(VideoQuality.measured(scope.about(id, Dataset.PART, now()))
                        .by(bucket)))
                : List.of();
        List<VideoInterval> timeline = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            timeline.add(new VideoInterval(
                    events.get(i).start(bucket),
                    VideoCounts.of(events.get(i)),
                    parts.isEmpty() ? VideoQuality.NONE : VideoQuality.of(parts.get(i))));
        }
        return timeline;
    }

    private long unique() {
        return VideoCounts.of(ask(count(now(), Set.of(VideoCount.UNIQUE))).only())
                .unique();
    }

    private ViewFigures views(long total) {
        AggregateResult parts = ask(count(now(), Set.of(VideoCount.VIEWS))
                .by(Attribute.COUNTRY, Attribute.DEVICE_CATEGORY, Attribute.PLATFORM));
        return new ViewFigures(
                change(total, scope.period().before()),
                ViewParts.by(Attribute.COUNTRY, parts),
                ViewParts.by(Attribute.DEVICE_CATEGORY, parts),
                ViewParts.by(Attribute.PLATFORM, parts));
    }

    private @Nullable Double change(long total, @Nullable TimeRange before) {
        if (before == null) {
            return null;
        }
        VideoCounts then =
                VideoCounts.of(ask(count(before, Set.of(VideoCount.VIEWS))).only());
        return Ratio.change(total, then.views());
    }

    private AggregateQueryBuilder count(TimeRange range, Set<VideoCount> counts) {
        return scope.about(id, Dataset.EVENT, range)
                .where(Attribute.TYPE, VideoCount.types(counts))
                .measure(VideoCount.measures(counts));
    }

    private TimeRange now() {
        return scope.period().range();
    }

    private AggregateResult ask(AggregateQueryBuilder question) {
        return answers.ask(question.build(), scope.asker());
    }
}
