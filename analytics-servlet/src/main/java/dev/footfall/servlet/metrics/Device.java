package dev.footfall.servlet.metrics;

import dev.footfall.device.DeviceCategory;
import dev.footfall.query.Attribute;
import dev.footfall.query.Filter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of device that this API knows. Whatever is neither of the other two is a desktop, so that all adds up. */
enum Device {
    DESKTOP,
    MOBILE,
    TABLET;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a category of the events is told as. */
    static Device of(@Nullable String category) {
        return MOBILE.label().equals(category) ? MOBILE : TABLET.label().equals(category) ? TABLET : DESKTOP;
    }

    /** The events that are told as this. */
    Filter filter() {
        return Filter.of(
                Attribute.DEVICE_CATEGORY,
                Stream.of(DeviceCategory.values())
                        .map(DeviceCategory::label)
                        .filter(label -> of(label) == this)
                        .toArray(String[]::new));
    }
}
