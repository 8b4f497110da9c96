package dev.footfall.core.video;

import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import org.jspecify.annotations.Nullable;

/**
 * How well a video played, or many.
 *
 * @param playing for how long, in ms
 * @param buffering for how long it waited for data, in ms
 * @param streamed how many bits it played
 * @param streaming how long that took, in ms
 */
public record VideoQuality(double playing, double buffering, double streamed, double streaming) {

    static final VideoQuality NONE = new VideoQuality(0, 0, 0, 0);

    private static final String PLAYING = "playing";
    private static final String BUFFERING = "buffering";
    private static final String STREAMED = "streamed";
    private static final String STREAMING = "streaming";

    /** Asks for it, of parts. */
    static AggregateQueryBuilder measured(AggregateQueryBuilder question) {
        return question.where(Attribute.TYPE, VideoEvents.QUALITY)
                .where(Attribute.PART_KIND, "quality")
                .measure(amount(PLAYING), amount(BUFFERING), amount(STREAMED), amount(STREAMING));
    }

    private static Measure amount(String key) {
        return Measure.sum(key, Attribute.PART_AMOUNT).where(Attribute.PART_KEY, key);
    }

    static VideoQuality of(AggregateRow row) {
        return new VideoQuality(
                number(row, PLAYING), number(row, BUFFERING), number(row, STREAMED), number(row, STREAMING));
    }

    private static double number(AggregateRow row, String key) {
        Double value = row.value(key);
        return value == null ? 0 : value;
    }

    boolean isAnything() {
        return !equals(NONE);
    }

    VideoQuality plus(VideoQuality other) {
        return new VideoQuality(
                playing + other.playing,
                buffering + other.buffering,
                streamed + other.streamed,
                streaming + other.streaming);
    }

    /** The share of the time that was spent waiting; null if nobody measured any. */
    public @Nullable Double bufferingRate() {
        return Ratio.of(buffering, playing + buffering);
    }

    /** The mean over the time played, in kbit/s; null if nobody measured any. */
    public @Nullable Double averageBitrate() {
        return Ratio.of(streamed, streaming);
    }
}
