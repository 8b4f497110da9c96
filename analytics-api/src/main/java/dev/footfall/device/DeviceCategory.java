package dev.footfall.device;

import java.util.Locale;
import java.util.Optional;

/** The kinds of device that reports tell apart. */
public enum DeviceCategory {
    DESKTOP,
    MOBILE,
    TABLET,
    TV,
    /** A crawler, a monitor or another robot: stored, flagged, and left out of every count unless asked for. */
    BOT,
    OTHER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in APIs and databases: {@code desktop}, {@code mobile} and so on. */
    public String label() {
        return label;
    }

    public static Optional<DeviceCategory> ofLabel(String label) {
        for (DeviceCategory category : values()) {
            if (category.label.equals(label)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
