package dev.footfall.core.user;

/** What is told of users. Only what is asked for is counted. */
public enum UserMetric {
    ACTIVITY,
    GROWTH,
    RETENTION
}
