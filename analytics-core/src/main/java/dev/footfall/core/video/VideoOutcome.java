package dev.footfall.core.video;

import java.util.List;

/**
 * What became of one video in a period.
 *
 * @param quality nothing, unless the performance was asked for
 * @param views empty, unless they were asked for
 * @param timeline every bucket that the period touches, in their order
 */
public record VideoOutcome(VideoCounts counts, VideoQuality quality, ViewFigures views, List<VideoInterval> timeline) {

    public VideoOutcome {
        timeline = List.copyOf(timeline);
    }

    /** Whether there is anything but zeros. */
    boolean isAnything() {
        return counts.isAnything() || quality.isAnything();
    }
}
