package dev.footfall.core.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Pattern TOKEN = Pattern.compile("(analytics\\.tokens\\[)(\\d+)(].*)");
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");
    private static final Pattern NUMBER = Pattern.compile("\\.(\\d+)(?=\\.|$)");

    private final Map<String, String> bySound = new HashMap<>();

    public SettingNames() {
        SettingsReader.names().forEach(name -> bySound.put(sound(name), name));
    }

    /** The setting; the name as it is spelt where none is meant. An element of a list stands for the list. */
    public String meantBy(String spelt) {
        String list = ELEMENT.matcher(spelt).replaceFirst("");
        Matcher token = TOKEN.matcher(list);
        if (!token.matches()) {
            return bySound.getOrDefault(sound(list), spelt);
        }
        String first = bySound.get(sound(token.group(1) + 0 + token.group(3)));
        return first == null ? spelt : first.replace("[0]", "[" + token.group(2) + "]");
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
