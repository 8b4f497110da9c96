package dev.footfall.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file in which an asset can be had.
 *
 * @param type what kind of file it is, such as {@code model/gltf-binary} or {@code glb}; 1 to 128 characters
 * @param url where it is: an absolute URL of http or https, or a path that begins with one slash, at most
 *     {@value #MAX_URL_LENGTH} characters
 * @param size in bytes; null: unknown
 */
public record AssetFormat(String type, String url, @Nullable Long size) {

    public static final int MAX_URL_LENGTH = 2048;

    /**
     * Whoever shows a catalog may make links of it: so no scheme that runs anything, nothing that ends a link, and no
     * path that is another host ({@code //evil.example}).
     */
    private static final Pattern URL =
            Pattern.compile("(?:[Hh][Tt][Tt][Pp][Ss]?://[^\\p{C}\\p{Z}<>\"\\\\/?#]|/(?!/))[^\\p{C}\\p{Z}<>\"\\\\]*");

    /** @throws IllegalArgumentException if any of them is not as it must be */
    public AssetFormat {
        CatalogText.requireId("type", type);
        if (!isUrl(url)) {
            throw new IllegalArgumentException("url must be an http or https URL or a path that begins with one slash");
        }
        if (size != null && size < 0) {
            throw new IllegalArgumentException("size must be 0 or more, was " + size);
        }
    }

    /** A format of unknown size. */
    public static AssetFormat of(String type, String url) {
        return new AssetFormat(type, url, null);
    }

    /** Whether a format can be there. */
    public static boolean isUrl(String text) {
        return text.length() <= MAX_URL_LENGTH && URL.matcher(text).matches();
    }
}
