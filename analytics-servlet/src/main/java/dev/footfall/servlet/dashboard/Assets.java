package dev.footfall.servlet.dashboard;

import dev.footfall.servlet.http.FixedContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page and its files. They have a new address when any of them is another, so that browsers keep them for good. */
final class Assets {

    private static final String INDEX = "index.html";
    private static final String PLACE = "{{assets}}";
    private static final int HASH_BYTES = 8;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8");

    private final String hash;
    private final FixedContent index;
    private final Map<String, FixedContent> files;

    private Assets(String hash, FixedContent index, Map<String, FixedContent> files) {
        this.hash = hash;
        this.index = index;
        this.files = Map.copyOf(files);
    }

    /** As they lie in the class path. */
    static Assets read() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        PageFiles.names().forEach(name -> contents.put(name, PageFiles.content(name)));
        return of(contents);
    }

    /**
     * Of these files, always in the same order.
     *
     * @throws IllegalStateException if there is no page among them, or a kind of file that nobody knows
     */
    static Assets of(Map<String, byte[]> contents) {
        byte[] page = contents.get(INDEX);
        if (page == null) {
            throw new IllegalStateException("the dashboard needs " + INDEX);
        }
        String hash = hash(contents);
        String html = new String(page, StandardCharsets.UTF_8).replace(PLACE, "a-" + hash);
        Map<String, FixedContent> files = new LinkedHashMap<>();
        contents.forEach((name, content) -> {
            if (!name.equals(INDEX)) {
                files.put(name, new FixedContent(type(name), content));
            }
        });
        return new Assets(hash, new FixedContent(type(INDEX), html.getBytes(StandardCharsets.UTF_8)), files);
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("nobody knows what kind of file " + name + " is");
        }
        return type;
    }

    /** What tells them from those of another version. */
    String hash() {
        return hash;
    }

    /** The page, which names the others by where they are now. */
    FixedContent index() {
        return index;
    }

    /** Null: there is none, or not with this hash. */
    @Nullable
    FixedContent file(String askedHash, String name) {
        return askedHash.equals(hash) ? files.get(name) : null;
    }
}
