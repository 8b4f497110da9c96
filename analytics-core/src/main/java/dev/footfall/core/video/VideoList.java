package dev.footfall.core.video;

import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.time.TimeRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks about every video by itself: which there are at first, then for some thousands of them at a time. */
record VideoList(Answers answers, Catalog names, VideoScope scope, Set<VideoMetric> metrics) {

    /** So many rows, with all their numbers, take some 15 MB. */
    private static final int AT_ONCE = 20_000;

    void each(Consumer<VideoRow> consumer) {
        List<String> ids = ask(scope.about(Dataset.EVENT, range())
                        .where(Attribute.TYPE, VideoEvents.ALL.toArray(String[]::new))
                        .measure(VideoCount.any())
                        .by(Attribute.ASSET))
                .map(VideoScope::id)
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            each(some, some.size() == ids.size() ? Filter.ALL : Filter.ALL.and(Attribute.ASSET, some), consumer);
        }
    }

    private void each(List<String> ids, Filter filter, Consumer<VideoRow> consumer) {
        Set<VideoCount> counts = VideoCount.of(metrics);
        Map<String, VideoCounts> counted = byId(
                scope.about(Dataset.EVENT, range())
                        .where(filter)
                        .where(Attribute.TYPE, VideoCount.types(counts))
                        .measure(VideoCount.measures(counts)),
                VideoCounts::of);
        Map<String, VideoQuality> measured = metrics.contains(VideoMetric.PERFORMANCE)
                ? byId(VideoQuality.measured(scope.about(Dataset.PART, range()).where(filter)), VideoQuality::of)
                : Map.of();
        VideoTitles titles = VideoTitles.of(names, scope.tenant(), ids);
        for (String id : ids) {
            consumer.accept(new VideoRow(
                    id,
                    titles.of(id),
                    counted.getOrDefault(id, VideoCounts.NONE),
                    measured.getOrDefault(id, VideoQuality.NONE)));
        }
    }

    private <T> Map<String, T> byId(AggregateQueryBuilder question, Function<AggregateRow, T> reader) {
        Map<String, T> byId = new HashMap<>();
        ask(question.by(Attribute.ASSET)).forEach(row -> byId.put(VideoScope.id(row), reader.apply(row)));
        return byId;
    }

    private TimeRange range() {
        return scope.period().range();
    }

    private Stream<AggregateRow> ask(AggregateQueryBuilder question) {
        return answers.ask(question.build(), scope.asker()).rows().stream();
    }
}
