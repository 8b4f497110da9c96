package dev.footfall.event;

import org.jspecify.annotations.Nullable;

/** Facts about the pages that events are sent from. */
public final class Referer {

    private Referer() {}

    /**
     * Whether it is a page of that origin.
     *
     * @param origin such as {@code https://shop.example}
     */
    public static boolean isOf(@Nullable String referer, String origin) {
        if (referer == null || !referer.startsWith(origin)) {
            return false;
        }
        return referer.length() == origin.length() || "/?#".indexOf(referer.charAt(origin.length())) >= 0;
    }
}
