package dev.footfall.core.device;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the platform by the first of the marks that a User-Agent has. */
final class Platforms {

    static final String WINDOWS = "windows";
    static final String MACOS = "macos";
    static final String LINUX = "linux";
    static final String CHROMEOS = "chromeos";
    static final String ANDROID = "android";
    static final String IOS = "ios";

    /** The order matters: a Windows Phone says Android and iPhone too, an iPhone Mac OS X, Android Linux. */
    private static final Map<String, String> BY_MARK = new LinkedHashMap<>();

    static {
        BY_MARK.put("windows phone", "windows-phone");
        BY_MARK.put("xbox", "xbox");
        BY_MARK.put("playstation", "playstation");
        BY_MARK.put("nintendo", "nintendo");
        BY_MARK.put("roku", "roku");
        BY_MARK.put("apple tv", "tvos");
        BY_MARK.put("appletv", "tvos");
        BY_MARK.put("tizen", "tizen");
        BY_MARK.put("web0s", "webos");
        BY_MARK.put("webos", "webos");
        BY_MARK.put("netcast", "netcast");
        BY_MARK.put("kaios", "kaios");
        BY_MARK.put("windows", WINDOWS);
        BY_MARK.put("iphone", IOS);
        BY_MARK.put("ipad", IOS);
        BY_MARK.put("ipod", IOS);
        BY_MARK.put("cfnetwork", IOS);
        BY_MARK.put("openharmony", "harmonyos");
        BY_MARK.put("android", ANDROID);
        BY_MARK.put("dalvik", ANDROID);
        BY_MARK.put("crkey", "chromecast");
        BY_MARK.put("blackberry", "blackberry");
        BY_MARK.put("bb10", "blackberry");
        BY_MARK.put("playbook", "blackberry");
        BY_MARK.put("symbian", "symbian");
        BY_MARK.put("macintosh", MACOS);
        BY_MARK.put("mac os x", MACOS);
        BY_MARK.put("cros", CHROMEOS);
        BY_MARK.put("linux", LINUX);
        BY_MARK.put("freebsd", "freebsd");
        BY_MARK.put("openbsd", "openbsd");
    }

    private Platforms() {}

    /** @param text in lower case */
    static @Nullable String of(String text) {
        for (Map.Entry<String, String> mark : BY_MARK.entrySet()) {
            if (text.contains(mark.getKey())) {
                return mark.getValue();
            }
        }
        return null;
    }
}
