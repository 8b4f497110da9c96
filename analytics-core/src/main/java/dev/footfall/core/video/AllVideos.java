package dev.footfall.core.video;

import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Ratio;
import dev.footfall.core.video.VideoSummary.TopVideo;
import dev.footfall.core.video.VideoSummary.Trends;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.time.TimeRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks about all videos together: their totals in one question for each period, and the best of them in two. */
record AllVideos(Answers answers, Catalog names, VideoScope scope) {

    private static final int TOP = 10;
    private static final String VIDEOS = "videos";

    /** The types that trends are made of: far fewer than what players measure. */
    private static final Set<String> COMPARED = Stream.concat(
                    Stream.of(VideoEvents.WATCH), Stream.of(VideoSessions.types()))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<VideoCount> TOTALS =
            List.of(VideoCount.VIEWS, VideoCount.WATCHED, VideoCount.COMPLETES, VideoCount.LIKES, VideoCount.COMMENTS);

    VideoSummary summary() {
        AggregateRow now = totals(scope.period().range());
        VideoCounts counts = VideoCounts.of(now);
        return new VideoSummary(
                now.count(VIDEOS),
                counts,
                top(),
                trends(counts, VideoSessions.of(now), scope.period().before()));
    }

    private AggregateRow totals(TimeRange range) {
        return ask(events(range)
                        .measure(Measure.countDistinct(VIDEOS, Attribute.ASSET))
                        .measure(VideoCount.measures(TOTALS))
                        .measure(VideoSessions.measures()))
                .only();
    }

    private Trends trends(VideoCounts counts, VideoSessions sessions, @Nullable TimeRange before) {
        if (before == null) {
            return new Trends(null, null, null);
        }
        AggregateRow row = ask(scope.about(Dataset.EVENT, before)
                        .where(Filter.ALL.and(Attribute.TYPE, COMPARED))
                        .measure(VideoCount.VIEWS.measure(), VideoCount.WATCHED.measure())
                        .measure(VideoSessions.measures()))
                .only();
        VideoCounts then = VideoCounts.of(row);
        return new Trends(
                Ratio.change(counts.views(), then.views()),
                Ratio.change(counts.watched(), then.watched()),
                change(sessions.engagement(), VideoSessions.of(row).engagement()));
    }

    private static @Nullable Double change(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null ? null : Ratio.change(now, before);
    }

    private List<TopVideo> top() {
        Measure views = VideoCount.VIEWS.measure();
        Measure watched = VideoCount.WATCHED.measure();
        List<AggregateRow> best = ask(events(scope.period().range())
                        .measure(views, watched, VideoCount.any())
                        .by(Attribute.ASSET)
                        .order(Order.descending(views), Order.descending(watched))
                        .limit(TOP))
                .rows();
        List<String> ids = best.stream().map(VideoScope::id).toList();
        VideoTitles titles = VideoTitles.of(names, scope.tenant(), ids);
        Map<String, VideoSessions> sessions = sessions(ids);
        return best.stream()
                .map(row -> top(row, titles, sessions.getOrDefault(VideoScope.id(row), VideoSessions.NONE)))
                .toList();
    }

    private static TopVideo top(AggregateRow row, VideoTitles titles, VideoSessions sessions) {
        VideoCounts counts = VideoCounts.of(row);
        String id = VideoScope.id(row);
        return new TopVideo(id, titles.of(id), counts.views(), counts.watched(), sessions.engagement());
    }

    private Map<String, VideoSessions> sessions(List<String> ids) {
        Map<String, VideoSessions> sessions = new HashMap<>();
        if (!ids.isEmpty()) {
            ask(scope.about(Dataset.EVENT, scope.period().range())
                            .where(Attribute.ASSET, ids.toArray(String[]::new))
                            .where(Attribute.TYPE, VideoSessions.types())
                            .measure(VideoSessions.measures())
                            .by(Attribute.ASSET))
                    .rows()
                    .forEach(row -> sessions.put(VideoScope.id(row), VideoSessions.of(row)));
        }
        return sessions;
    }

    private AggregateQueryBuilder events(TimeRange range) {
        return scope.about(Dataset.EVENT, range).where(Attribute.TYPE, VideoEvents.ALL.toArray(String[]::new));
    }

    private AggregateResult ask(AggregateQueryBuilder question) {
        return answers.ask(question.build(), scope.asker());
    }
}
