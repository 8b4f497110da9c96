package dev.footfall.core.video;

import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateRow;
import org.jspecify.annotations.Nullable;

/**
 * What people did with a video, or with many; 0 where nobody asked for a number.
 *
 * @param unique how many viewers, see {@link dev.footfall.query.Attribute#VIEWER}
 * @param watched in seconds
 */
public record VideoCounts(
        long views, long unique, double watched, long completes, long likes, long comments, long shares, long errors) {

    static final VideoCounts NONE = new VideoCounts(0, 0, 0, 0, 0, 0, 0, 0);

    static VideoCounts of(AggregateRow row) {
        return new VideoCounts(
                whole(VideoCount.VIEWS, row),
                whole(VideoCount.UNIQUE, row),
                VideoCount.WATCHED.in(row),
                whole(VideoCount.COMPLETES, row),
                whole(VideoCount.LIKES, row),
                whole(VideoCount.COMMENTS, row),
                whole(VideoCount.SHARES, row),
                whole(VideoCount.ERRORS, row));
    }

    private static long whole(VideoCount count, AggregateRow row) {
        return Math.round(count.in(row));
    }

    boolean isAnything() {
        return !equals(NONE);
    }

    /** Both together, but for the viewers: who they are is not known here. */
    VideoCounts plus(VideoCounts other) {
        return new VideoCounts(
                views + other.views,
                0,
                watched + other.watched,
                completes + other.completes,
                likes + other.likes,
                comments + other.comments,
                shares + other.shares,
                errors + other.errors);
    }

    VideoCounts withUnique(long viewers) {
        return new VideoCounts(views, viewers, watched, completes, likes, comments, shares, errors);
    }

    /** Seconds for each view; null without views. */
    public @Nullable Double averageWatchTime() {
        return Ratio.of(watched, (double) views);
    }

    /** Completions for each view; null without views. */
    public @Nullable Double completionRate() {
        return Ratio.of(completes, views);
    }

    /** Errors for each view; null without views. */
    public @Nullable Double errorRate() {
        return Ratio.of(errors, views);
    }
}
