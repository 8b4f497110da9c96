package dev.footfall.core.device;

import static dev.footfall.device.DeviceCategory.BOT;
import static dev.footfall.device.DeviceCategory.DESKTOP;
import static dev.footfall.device.DeviceCategory.MOBILE;
import static dev.footfall.device.DeviceCategory.OTHER;
import static dev.footfall.device.DeviceCategory.TABLET;
import static dev.footfall.device.DeviceCategory.TV;

import dev.footfall.device.DetectedDevice;
import dev.footfall.device.DeviceCategory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells one device, in time that grows with the length of the User-Agent and with nothing else. */
final class DeviceRules {

    private static final Set<String> DESKTOPS =
            Set.of(Platforms.WINDOWS, Platforms.MACOS, Platforms.CHROMEOS, "freebsd", "openbsd");
    private static final Set<String> PHONES =
            Set.of("windows-phone", "kaios", "blackberry", "symbian", "harmonyos", Platforms.IOS);
    private static final Set<String> TVS =
            Set.of("xbox", "playstation", "nintendo", "roku", "tvos", "webos", "chromecast");
    private static final List<String> PLAIN_BROWSERS = List.of(
            "midp", "j2me", "ucweb", "up.browser", "mobi", "lynx", "links", "w3m", "dillo", "netsurf", "browser");
    private static final DetectedDevice ROBOT = DetectedDevice.of(BOT, null);
    private static final DetectedDevice LIBRARY = new DetectedDevice(OTHER, null, true);

    private final Fragments robots;
    private final Fragments libraries;
    private final Fragments televisions;

    private DeviceRules(Fragments robots, Fragments libraries, Fragments televisions) {
        this.robots = robots;
        this.libraries = libraries;
        this.televisions = televisions;
    }

    static DeviceRules standard() {
        return new DeviceRules(
                Fragments.ofResource("robots.txt"),
                Fragments.ofResource("http-libraries.txt"),
                Fragments.ofResource("televisions.txt"));
    }

    DetectedDevice detect(String userAgent, Hints hints) {
        if (userAgent.isBlank()) {
            return DetectedDevice.UNKNOWN;
        }
        String text = userAgent.toLowerCase(Locale.ROOT);
        if (libraries.start(text)) {
            return LIBRARY;
        }
        if (robots.in(text)) {
            return ROBOT;
        }
        String platform = hints.platform() == null ? Platforms.of(text) : hints.platform();
        if (platform == null && text.startsWith("mozilla/5.0 (compatible")) {
            return ROBOT;
        }
        if (!isBrowser(text) && (isNowhere(text, platform) || (!isApp(platform) && libraries.in(text)))) {
            return LIBRARY;
        }
        return DetectedDevice.of(category(text, platform, hints), platform);
    }

    private static boolean isBrowser(String text) {
        return text.startsWith("mozilla/") || text.startsWith("opera/");
    }

    /** Browsers and apps say what they run on; those of old telephones, and those for terminals, say so otherwise. */
    private boolean isNowhere(String text, @Nullable String platform) {
        return platform == null
                && !televisions.in(text)
                && PLAIN_BROWSERS.stream().noneMatch(text::contains);
    }

    private static boolean isApp(@Nullable String platform) {
        return Platforms.ANDROID.equals(platform) || Platforms.IOS.equals(platform);
    }

    private DeviceCategory category(String text, @Nullable String platform, Hints hints) {
        if (text.contains("oculusbrowser") || text.contains("; quest")) {
            return OTHER;
        }
        if (isHandheldConsole(text)) {
            return MOBILE;
        }
        if (isTelevision(text, platform)) {
            return TV;
        }
        if (hints.isMobile()) {
            return MOBILE;
        }
        return isTablet(text, platform) ? TABLET : phoneOrDesktop(text, platform);
    }

    private static boolean isHandheldConsole(String text) {
        return text.contains("playstation vita")
                || text.contains("playstation portable")
                || text.contains("nintendo 3ds");
    }

    /** Apps for watching television have it in their names: on an iPhone that tells nothing. */
    private boolean isTelevision(String text, @Nullable String platform) {
        return !Platforms.IOS.equals(platform)
                && (televisions.in(text) || (platform != null && TVS.contains(platform)));
    }

    private static boolean isTablet(String text, @Nullable String platform) {
        if (Platforms.ANDROID.equals(platform)) {
            return text.contains("tablet") || (!text.contains("mobi") && !text.startsWith("dalvik/")) || isOld(text);
        }
        return text.contains("ipad")
                || text.contains("kindle")
                || text.contains("playbook")
                || text.contains("silk-accelerated")
                || (text.contains("tablet") && !text.contains("tablet pc"));
    }

    /** The first Android tablets called themselves mobile. */
    private static boolean isOld(String text) {
        return text.contains("gt-p1") || text.contains("sch-i800");
    }

    private static DeviceCategory phoneOrDesktop(String text, @Nullable String platform) {
        if (platform == null) {
            return text.contains("mobi") || text.contains("opera mini") || text.contains("j2me") ? MOBILE : OTHER;
        }
        if (PHONES.contains(platform) || Platforms.ANDROID.equals(platform)) {
            return MOBILE;
        }
        if (DESKTOPS.contains(platform)) {
            return DESKTOP;
        }
        if (text.contains("mobi")) {
            return MOBILE;
        }
        return platform.equals(Platforms.LINUX) && isBrowser(text) && !isCar(text) ? DESKTOP : OTHER;
    }

    private static boolean isCar(String text) {
        return text.contains("tesla/") || text.contains("qtcarbrowser");
    }
}
