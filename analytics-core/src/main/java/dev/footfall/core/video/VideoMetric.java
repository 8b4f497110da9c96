package dev.footfall.core.video;

/** What is told of videos. Only what is asked for is counted. */
public enum VideoMetric {
    VIEWS,
    ENGAGEMENT,
    PERFORMANCE
}
