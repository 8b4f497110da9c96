package dev.footfall.core.settings;

import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds names that are set and never read, most likely misspelt: a token with a wrong {@code domain} must not become a
 * token without domains. Under {@code analytics.} itself hosts may have settings of their own.
 */
final class UnreadNames {

    private static final Logger log = LoggerFactory.getLogger(UnreadNames.class);
    private static final Pattern OURS = Pattern.compile(
            "analytics\\.(ingest|session|privacy|export|tokens|access|datasource|schema|mount|system)\\b.*");
    private static final Pattern LISTED =
            Pattern.compile("analytics\\.(tokens|privacy\\.retention-rules)\\[\\d+]\\.[a-z-]+");
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final SettingValues values;
    private final Set<String> right;

    UnreadNames(SettingValues values) {
        this.values = values;
        this.right = new HashSet<>(values.read());
    }

    /** Whether it is in a group of ours, where a host has nothing of its own. */
    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    void check() {
        for (String name : new TreeSet<>(values.names())) {
            if (!right.contains(name) && !values.isBlank(name)) {
                unread(name);
            }
        }
    }

    private void unread(String name) {
        String first = INDEX.matcher(name).replaceFirst("[0]");
        if (LISTED.matcher(name).matches() && right.contains(first)) {
            values.fault(name, "…", "of one that is numbered from 0 without a gap");
            return;
        }
        String advice = NearestName.of(ELEMENT.matcher(first).replaceFirst(""), right)
                .map(nearest -> "spelt " + nearest + ", if that is meant")
                .orElse("left out: there is no such setting");
        if (isOurs(name)) {
            values.fault(name, "…", advice);
        } else {
            log.warn("{} is no setting of analytics and has no effect; it should be {}", name, advice);
        }
    }
}
