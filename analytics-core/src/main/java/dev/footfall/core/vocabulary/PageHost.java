package dev.footfall.core.vocabulary;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host of a page, as events keep it and as questions ask for it: in lower case, without a port and without the dot
 * that may end a full name.
 */
public final class PageHost {

    private static final int MAX_TEXT = 2_048;
    private static final int MAX_HOST = 253;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
    private static final Pattern BEHIND = Pattern.compile("[/?#].*$", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+])\\.?(?::\\d{1,5})?");

    private PageHost() {}

    /** The host that a text names, with a port or without; null when it is none. */
    public static @Nullable String of(String text) {
        if (text.length() > MAX_TEXT) {
            return null;
        }
        Matcher matcher = HOST.matcher(text.toLowerCase(Locale.ROOT));
        String host = matcher.matches() ? matcher.group(1) : null;
        return host == null || host.length() > MAX_HOST ? null : host;
    }

    /** The same for a text that may be the address of a page as well. */
    public static @Nullable String ofPage(String text) {
        if (text.length() > MAX_TEXT) {
            return null;
        }
        String bare = SCHEME.matcher(text.strip()).replaceFirst("");
        return of(BEHIND.matcher(bare).replaceFirst(""));
    }
}
