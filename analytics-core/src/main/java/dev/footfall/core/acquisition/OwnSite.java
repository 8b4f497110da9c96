package dev.footfall.core.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site that an event happened on, by the names that the event has for it. */
record OwnSite(List<String> hosts) {

    static OwnSite of(@Nullable String... hosts) {
        List<String> known = new ArrayList<>(hosts.length);
        for (String host : hosts) {
            if (host != null) {
                known.add(withoutWww(host));
            }
        }
        return new OwnSite(known);
    }

    boolean isKnown() {
        return !hosts.isEmpty();
    }

    /**
     * Whether that is a host of the site: the same, one below it, or one above it.
     *
     * @param isListed whether it is a site that everybody knows: what lies below it need not be the same
     */
    boolean has(String host, boolean isListed) {
        String other = withoutWww(host);
        for (String own : hosts) {
            if (other.equals(own) || isBelow(other, own) || (!isListed && isBelow(own, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String host, String upper) {
        int dot = host.length() - upper.length() - 1;
        return dot > 0 && host.charAt(dot) == '.' && host.endsWith(upper);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
