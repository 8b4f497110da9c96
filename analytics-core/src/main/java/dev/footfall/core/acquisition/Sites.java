package dev.footfall.core.acquisition;

import dev.footfall.visitor.TrafficSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hosts, each with all hosts below it, and names that have a host in many countries. */
final class Sites {

    private static final String ANY_COUNTRY = ".*";

    /** No host of the list has more, so that of longer ones only the end is looked at. */
    private static final int MAX_LABELS = 6;

    private static final int COUNTRY_LENGTH = 2;
    private static final Set<String> GENERAL = Set.of("com", "net", "org");
    private static final Set<String> BEFORE_COUNTRY = Set.of("co", "com", "net", "org", "ne", "or");

    private final Map<String, TrafficSource> hosts = new HashMap<>();
    private final Map<String, TrafficSource> ofCountries = new HashMap<>();

    /** Adds a host, unless it is known; tells what is known of it, null if it was added. */
    @Nullable
    TrafficSource add(String host, TrafficSource source) {
        return host.endsWith(ANY_COUNTRY)
                ? ofCountries.putIfAbsent(host.substring(0, host.length() - ANY_COUNTRY.length()), source)
                : hosts.putIfAbsent(host, source);
    }

    /** Of several that a host lies below, the nearest tells. */
    @Nullable
    TrafficSource find(String host) {
        for (int start = end(host); start >= 0; start = host.indexOf('.', start) + 1) {
            String upper = host.substring(start);
            TrafficSource source = hosts.get(upper);
            if (source == null) {
                source = ofCountry(upper);
            }
            if (source != null || host.indexOf('.', start) < 0) {
                return source;
            }
        }
        return null;
    }

    private static int end(String host) {
        int start = host.length();
        for (int labels = 0; labels < MAX_LABELS && start > 0; labels++) {
            start = host.lastIndexOf('.', start - 1);
        }
        return Math.max(start + 1, 0);
    }

    private @Nullable TrafficSource ofCountry(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && isEnding(host.substring(dot + 1)) ? ofCountries.get(host.substring(0, dot)) : null;
    }

    /** Such as {@code com}, {@code de} or {@code co.uk}. */
    private static boolean isEnding(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? text.length() == COUNTRY_LENGTH || GENERAL.contains(text)
                : text.length() == dot + 1 + COUNTRY_LENGTH && BEFORE_COUNTRY.contains(text.substring(0, dot));
    }
}
