package dev.footfall.device;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link DeviceDetector} made of a client.
 *
 * @param system the operating system: {@code windows}, {@code macos}, {@code linux}, {@code chromeos}, {@code android},
 *     {@code ios}, {@code tizen} …; null when unknown
 * @param httpLibrary whether it is a program's HTTP library (curl, okhttp …): where a host is asked for pages with it,
 *     a robot; where events are sent with a token, a program that speaks for visitors
 */
public record DetectedDevice(
        DeviceCategory category, @Nullable String system, boolean httpLibrary) {

    /** Nothing is known. */
    public static final DetectedDevice UNKNOWN = new DetectedDevice(DeviceCategory.OTHER, null, false);

    public static DetectedDevice of(DeviceCategory category, @Nullable String system) {
        return new DetectedDevice(category, system, false);
    }
}
