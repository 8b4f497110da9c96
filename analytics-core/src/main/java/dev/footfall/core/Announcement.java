package dev.footfall.core;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.Api;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a log tells of analytics that begin. */
public final class Announcement {

    private Announcement() {}

    /**
     * One line: version, where events are kept, which APIs answer and under what.
     *
     * @param place of the events, without credentials
     * @param path of the application, without a slash at its end; null where no API is mounted
     */
    public static String of(AnalyticsSettings settings, String place, @Nullable String path) {
        return "analytics " + version() + ": events are kept in " + place + "; "
                + (path == null ? "no API is mounted" : apis(settings) + path + settings.mountPrefix() + "/");
    }

    private static String apis(AnalyticsSettings settings) {
        return settings.apis().stream().sorted().map(Api::label).collect(Collectors.joining(", ")) + " answer under ";
    }

    /** As our jar says; classes that are in no jar have none. */
    private static String version() {
        @Nullable String version = Announcement.class.getPackage().getImplementationVersion();
        return version == null ? "(of no version)" : version;
    }
}
