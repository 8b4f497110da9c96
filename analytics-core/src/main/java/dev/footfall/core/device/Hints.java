package dev.footfall.core.device;

import dev.footfall.device.ClientHints;
import org.jspecify.annotations.Nullable;

/**
 * What client hints mean; only values that are known, so that senders cannot fill the cache with others.
 *
 * @param platform null: not said
 * @param mobile null: not said
 */
record Hints(@Nullable String platform, @Nullable Boolean mobile) {

    static final Hints NONE = new Hints(null, null);

    static Hints of(ClientHints hints) {
        String platform = platform(hints.platform());
        Boolean mobile = mobile(hints.mobile());
        return platform == null && mobile == null ? NONE : new Hints(platform, mobile);
    }

    boolean isMobile() {
        return Boolean.TRUE.equals(mobile);
    }

    private static @Nullable String platform(@Nullable String hint) {
        return switch (hint == null ? "" : hint) {
            case "\"Windows\"", "Windows" -> Platforms.WINDOWS;
            case "\"macOS\"", "macOS", "\"Mac OS X\"" -> Platforms.MACOS;
            case "\"Linux\"", "Linux" -> Platforms.LINUX;
            case "\"Chrome OS\"", "Chrome OS", "\"Chromium OS\"" -> Platforms.CHROMEOS;
            case "\"Android\"", "Android" -> Platforms.ANDROID;
            case "\"iOS\"", "iOS" -> Platforms.IOS;
            default -> null;
        };
    }

    private static @Nullable Boolean mobile(@Nullable String hint) {
        return switch (hint == null ? "" : hint) {
            case "?1" -> Boolean.TRUE;
            case "?0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
