package dev.footfall.jdbc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Whether an H2 database closes itself while the JVM ends. H2 does so from a hook that runs beside everybody else's:
 * whatever was to be stored last comes too late.
 */
final class H2Url {

    static final String STAY_OPEN = "DB_CLOSE_ON_EXIT=FALSE";

    private static final String PREFIX = "jdbc:h2:";
    private static final String SETTING = "DB_CLOSE_ON_EXIT=";

    private H2Url() {}

    static boolean isH2(String url) {
        return url.startsWith(PREFIX);
    }

    /** The same with the setting, unless it says something about it, or H2 would refuse it. */
    static String stayingOpen(String url) {
        return mentionsExit(url) || isSharedWithProcesses(url) ? url : url + ";" + STAY_OPEN;
    }

    /**
     * What helps where this JVM has the database in a file, and closes it too early. Empty if it does not, or its URL
     * is not to be found.
     */
    static Optional<String> remedy(DataSource dataSource) {
        return of(dataSource)
                .filter(H2Url::isFileOfThisProcess)
                .filter(url -> !mentionsExit(url))
                .map(url -> isSharedWithProcesses(url)
                        ? "do without AUTO_SERVER, or with a server of its own"
                        : "add ;" + STAY_OPEN + " to the URL of the DataSource");
    }

    private static boolean isSharedWithProcesses(String url) {
        return url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE");
    }

    private static boolean mentionsExit(String url) {
        return url.toUpperCase(Locale.ROOT).contains(SETTING);
    }

    private static boolean isFileOfThisProcess(String url) {
        return isH2(url) && Stream.of("mem:", "tcp:", "ssl:").noneMatch(kind -> url.startsWith(PREFIX + kind));
    }

    /** H2 tells its URL without settings; the pools know all of it, each by a name of its own. */
    private static Optional<String> of(DataSource dataSource) {
        return Stream.of("getJdbcUrl", "getUrl", "getURL")
                .flatMap(getter -> call(dataSource, getter).stream())
                .findFirst();
    }

    private static Optional<String> call(DataSource dataSource, String getter) {
        try {
            Object value = dataSource.getClass().getMethod(getter).invoke(dataSource);
            return value instanceof String url ? Optional.of(url) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
