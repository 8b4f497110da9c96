package dev.footfall.core.user;

import org.jspecify.annotations.Nullable;

/** What users did; each part is null unless it was asked for. */
public record UserSummary(
        @Nullable Activity activity,
        @Nullable Growth growth,
        @Nullable Returns returns) {}
