package dev.footfall.core.video;

import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Text;
import dev.footfall.query.TimeBucket;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what became of videos. What robots did is not counted. Every method throws
 * {@link dev.footfall.StoreUnavailableException} when the store cannot answer now, and
 * {@link dev.footfall.query.InvalidQueryException} when an answer would be too long. Safe for use by many threads.
 */
public final class Videos {

    private final Answers answers;
    private final Catalog names;

    /** @param names never throws, and takes any number of ids */
    public Videos(Answers answers, Catalog names) {
        this.answers = answers;
        this.names = names;
    }

    /**
     * What became of one video.
     *
     * @param bucket by which the timeline is told
     * @return empty if nothing ever happened to it in these workspaces, and the catalog does not know it
     */
    public Optional<VideoOutcome> one(VideoScope scope, String id, Set<VideoMetric> metrics, TimeBucket bucket) {
        if (id.length() > CatalogAsset.MAX_ID_LENGTH || Text.firstUnstorable(id) >= 0) {
            return Optional.empty();
        }
        OneVideo video = new OneVideo(answers, scope, id, metrics);
        VideoOutcome figures = video.figures(bucket);
        boolean isKnown = figures.isAnything()
                || video.hasEvents()
                || names.assets(scope.tenant(), List.of(id)).containsKey(id);
        return isKnown ? Optional.of(figures) : Optional.empty();
    }

    /** What became of all videos together, and of the most viewed ones. */
    public VideoSummary summary(VideoScope scope) {
        return new AllVideos(answers, names, scope).summary();
    }

    /**
     * Every video that anything happened to in the period, by their ids. Which they are is asked now; what became of
     * them is asked while they are read, anew each time.
     *
     * @param metrics what is asked for; the rest is 0 or nothing
     */
    public Collection<VideoRow> each(VideoScope scope, Set<VideoMetric> metrics) {
        return new VideoList(answers, names, scope, metrics);
    }
}
