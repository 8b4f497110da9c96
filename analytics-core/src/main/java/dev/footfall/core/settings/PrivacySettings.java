package dev.footfall.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.privacy.*}: what is believed of visitors.
 *
 * @param countryHeader {@code analytics.privacy.country-header}: the header in which a trusted proxy tells the
 *     visitor's country; null: none is trusted
 * @param forwardedHeader {@code analytics.privacy.forwarded-header}: the header in which a trusted proxy tells the
 *     visitor's address, which its last entry then is; null: the connection's address is the visitor's
 */
public record PrivacySettings(
        @Nullable String countryHeader, @Nullable String forwardedHeader) {}
