package dev.footfall.core.settings;

import java.time.Duration;

/**
 * {@code analytics.audience.*}: how devices and their sessions are told about.
 *
 * @param onlineWithin {@code analytics.audience.online-within}: a device is online as long as its last heartbeat is
 *     younger than this
 * @param requireHttps {@code analytics.audience.require-https}: whether the audience API refuses requests that the
 *     container does not take for secure ones
 */
public record AudienceSettings(Duration onlineWithin, boolean requireHttps) {}
