package dev.footfall.core.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which setting is meant, however its name is spelt: {@code analytics.ingest.maxBodySize} and
 * {@code ANALYTICS_INGEST_MAXBODYSIZE} are {@code analytics.ingest.max-body-size}.
 */
public final class SettingNames {

    private static final String VARIABLE = "ANALYTICS_";

    /** A plugin reads what it wants there. */
    private static final String STORE = "analytics.store.";

    /** A part of one of several tokens or rules. */
    private static final Pattern LISTED = Pattern.compile("(analytics\\.[^\\[]+)\\[(\\d+)](\\..*)");

    private static final Pattern ELEMENT = Pattern.compile("\\[(\\d{1,6})]$");
    private static final Pattern NUMBER = Pattern.compile("\\.(\\d+)(?=\\.|$)");

    private static final Set<String> LISTS = Set.of(
            "analytics.apis",
            "analytics.event-types",
            "analytics.dashboard.roles",
            "analytics.tokens[0].workspaces",
            "analytics.tokens[0].access",
            "analytics.tokens[0].domains",
            "analytics.privacy.retention-rules[0].types");

    private final Map<String, String> bySound = new HashMap<>();

    public SettingNames() {
        SettingsReader.names().forEach(name -> bySound.put(sound(name), name));
    }

    /** The setting, or the element of one that is a list; the name as it is spelt where none is meant. */
    public String meantBy(String spelt) {
        Matcher element = ELEMENT.matcher(spelt);
        if (!element.find()) {
            return whole(spelt);
        }
        String list = whole(spelt.substring(0, element.start()));
        return isList(list) ? list + element.group() : spelt;
    }

    /** The same, where an element of a list stands for the list. */
    public String settingMeantBy(String spelt) {
        String meant = meantBy(spelt);
        String list = ELEMENT.matcher(meant).replaceFirst("");
        return isList(list) ? list : meant;
    }

    private String whole(String spelt) {
        Matcher listed = LISTED.matcher(spelt);
        if (!listed.matches()) {
            return bySound.getOrDefault(sound(spelt), spelt);
        }
        String first = bySound.get(sound(first(spelt)));
        return first == null ? spelt : first.replace("[0]", "[" + listed.group(2) + "]");
    }

    /** Whether a setting, or an element of one that is a list, is spelt exactly so. What plugins have is not known. */
    public boolean isKnown(String name) {
        return bySound.containsValue(first(name))
                || isList(ELEMENT.matcher(name).replaceFirst(""));
    }

    private static boolean isList(String name) {
        return LISTS.contains(first(name));
    }

    /** That of the first token or rule, for that of any. */
    private static String first(String name) {
        return LISTED.matcher(name).replaceFirst("$1[0]$3");
    }

    /**
     * The same values, where the elements of a list are one value, in the order of their numbers. Those of a list that
     * is there as a whole too are left as they are: one of both is a mistake.
     */
    public static Map<String, String> joined(Map<String, String> values) {
        Map<String, String> joined = new HashMap<>(values);
        Map<String, SortedMap<Integer, String>> lists = new HashMap<>();
        values.forEach((name, value) -> {
            Matcher element = ELEMENT.matcher(name);
            String list = element.replaceFirst("");
            if (!list.equals(name) && isList(list) && !values.containsKey(list)) {
                joined.remove(name);
                lists.computeIfAbsent(list, unused -> new TreeMap<>()).put(number(element), value);
            }
        });
        lists.forEach((list, elements) -> joined.put(list, String.join(",", elements.values())));
        return joined;
    }

    private static int number(Matcher element) {
        boolean found = element.reset().find();
        return found ? Integer.parseInt(element.group(1)) : 0;
    }

    /**
     * The same for an environment variable: {@code ANALYTICS_TOKENS_0_SECRET} is {@code analytics.tokens[0].secret}.
     * Empty for a variable whose name does not begin as ours do.
     */
    public Optional<String> meantByVariable(String variable) {
        if (!variable.startsWith(VARIABLE)) {
            return Optional.empty();
        }
        String dotted = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return Optional.of(meantBy(NUMBER.matcher(dotted).replaceAll("[$1]")));
    }

    /**
     * Whether a name, spelt as {@link #meantBy} tells, is a setting or likely to be a misspelt one. The environment
     * variables of a process are everybody's: {@code ANALYTICS_TOKEN} may well be another's.
     */
    public boolean isOurs(String name) {
        return bySound.containsValue(name) || name.startsWith(STORE) || UnreadNames.isOurs(name);
    }

    /** What is the same however it is spelt. */
    private static String sound(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
