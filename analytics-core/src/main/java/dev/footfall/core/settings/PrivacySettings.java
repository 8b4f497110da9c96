package dev.footfall.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.privacy.*}: what is believed of visitors, how they are told from each other, and for how long their
 * events are kept.
 *
 * @param countryHeader {@code analytics.privacy.country-header}: the header in which a trusted proxy tells the
 *     visitor's country; null: none is trusted
 * @param forwardedHeader {@code analytics.privacy.forwarded-header}: the header in which a trusted proxy tells the
 *     visitor's address, which its last entry then is; null: the connection's address is the visitor's
 * @param principal {@code analytics.privacy.principal}: whether what the host tracks for somebody who is signed in is
 *     that user's, unless it names a user itself
 * @param visitors {@code analytics.privacy.visitors}
 * @param consentCookie {@code analytics.privacy.consent-cookie}: the name of a cookie of the host's, or its name and
 *     value as in {@code consent=yes}, which only visitors have who agreed to a cookie of ours; null: the host tells
 *     otherwise, or nobody agrees
 * @param honourSignals {@code analytics.privacy.honour-signals}: whether visitors whose browsers say {@code Sec-GPC: 1}
 *     or {@code DNT: 1} are not recognised
 */
public record PrivacySettings(
        @Nullable String countryHeader,
        @Nullable String forwardedHeader,
        boolean principal,
        VisitorMode visitors,
        @Nullable String consentCookie,
        boolean honourSignals,
        RetentionSettings retention) {}
