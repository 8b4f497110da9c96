package dev.footfall.device;

import org.jspecify.annotations.Nullable;

/**
 * The low-entropy client hints, which browsers send unasked, with the quotes of their header syntax still on.
 *
 * @param platform {@code Sec-CH-UA-Platform}, such as {@code "Android"}
 * @param mobile {@code Sec-CH-UA-Mobile}: {@code ?1} or {@code ?0}
 */
public record ClientHints(
        @Nullable String platform, @Nullable String mobile) {

    public static final ClientHints NONE = new ClientHints(null, null);
}
