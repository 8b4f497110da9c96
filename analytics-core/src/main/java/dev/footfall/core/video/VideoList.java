package dev.footfall.core.video;

import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.time.TimeRange;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every video that anything happened to. Their ids are held, a few MB even for the longest answer that there may be;
 * what became of them is asked for some thousands of them at a time, when a reader gets there.
 */
final class VideoList extends AbstractCollection<VideoRow> {

    /** So many rows, with all their numbers, take some 15 MB. */
    private static final int AT_ONCE = 20_000;

    private final Answers answers;
    private final Catalog names;
    private final VideoScope scope;
    private final Set<VideoMetric> metrics;
    private final List<String> ids;

    VideoList(Answers answers, Catalog names, VideoScope scope, Set<VideoMetric> metrics) {
        this.answers = answers;
        this.names = names;
        this.scope = scope;
        this.metrics = Set.copyOf(metrics);
        this.ids = ask(scope.about(Dataset.EVENT, range())
                        .where(Attribute.TYPE, VideoEvents.ALL.toArray(String[]::new))
                        .measure(VideoCount.any())
                        .by(Attribute.ASSET))
                .map(VideoScope::id)
                .toList();
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public Iterator<VideoRow> iterator() {
        return new Rows();
    }

    private Iterator<VideoRow> rows(List<String> some) {
        Filter filter = some.size() == ids.size() ? Filter.ALL : Filter.ALL.and(Attribute.ASSET, some);
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
        VideoTitles titles = VideoTitles.of(names, scope.tenant(), some);
        return some.stream()
                .map(id -> new VideoRow(
                        id,
                        titles.of(id),
                        counted.getOrDefault(id, VideoCounts.NONE),
                        measured.getOrDefault(id, VideoQuality.NONE)))
                .iterator();
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

    private final class Rows implements Iterator<VideoRow> {

        private Iterator<VideoRow> some = Collections.emptyIterator();
        private int asked;

        @Override
        public boolean hasNext() {
            if (!some.hasNext() && asked < ids.size()) {
                int until = Math.min(ids.size(), asked + AT_ONCE);
                // Those that were read make room first.
                some = Collections.emptyIterator();
                some = rows(ids.subList(asked, until));
                asked = until;
            }
            return some.hasNext();
        }

        @Override
        public VideoRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return some.next();
        }
    }
}
