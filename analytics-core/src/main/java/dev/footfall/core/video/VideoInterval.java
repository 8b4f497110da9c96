package dev.footfall.core.video;

import java.time.ZonedDateTime;

/**
 * What happened in one bucket of the calendar, as far as that lies in the period.
 *
 * @param start when the bucket begins, even if that is before the period
 */
public record VideoInterval(ZonedDateTime start, VideoCounts counts, VideoQuality quality) {}
