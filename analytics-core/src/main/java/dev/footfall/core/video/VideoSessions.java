package dev.footfall.core.video;

import dev.footfall.core.query.Ratio;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and the videos in them: each pair of a video and a session counts once.
 *
 * @param viewing in which the video was viewed
 * @param acting in which it was completed, liked, commented on or shared
 * @param either in which any of that happened
 */
record VideoSessions(long viewing, long acting, long either) {

    static final VideoSessions NONE = new VideoSessions(0, 0, 0);

    private static final List<String> ACTS =
            List.of(VideoEvents.COMPLETE, VideoEvents.LIKE, VideoEvents.COMMENT, VideoEvents.SHARE);

    static Measure[] measures() {
        return new Measure[] {
            pairs("viewing", Stream.of(VideoEvents.VIEW)),
            pairs("acting", ACTS.stream()),
            pairs("either", Stream.concat(Stream.of(VideoEvents.VIEW), ACTS.stream()))
        };
    }

    /** What all of them look at. */
    static String[] types() {
        return Stream.concat(Stream.of(VideoEvents.VIEW), ACTS.stream()).toArray(String[]::new);
    }

    private static Measure pairs(String name, Stream<String> types) {
        return Measure.countDistinct(name, Attribute.ASSET, Attribute.SESSION_ID)
                .where(Attribute.TYPE, types.toArray(String[]::new));
    }

    static VideoSessions of(AggregateRow row) {
        return new VideoSessions(row.count("viewing"), row.count("acting"), row.count("either"));
    }

    /**
     * The share of the viewing that was also acting: of two sets, what they have in common is what both have too much.
     */
    @Nullable
    Double engagement() {
        return Ratio.of(viewing + acting - either, viewing);
    }
}
