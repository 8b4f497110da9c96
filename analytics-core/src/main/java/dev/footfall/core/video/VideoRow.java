package dev.footfall.core.video;

/**
 * What became of one of many videos in a period.
 *
 * @param title its title in the catalog, else its name there, else its id
 */
public record VideoRow(String id, String title, VideoCounts counts, VideoQuality quality) {}
