package dev.footfall.servlet.container;

import dev.footfall.core.settings.NearestName;
import dev.footfall.core.settings.SettingNames;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What system properties and environment variables say. They hold for everything that runs on the machine, and may be
 * another software's: what we do not know is left out, and does no harm.
 *
 * @param foreign what was left out
 */
record MachineSettings(Map<String, String> values, SortedMap<String, String> foreign) {

    private static final Logger log = LoggerFactory.getLogger(MachineSettings.class);
    private static final String ENABLED = "analytics.enabled";
    private static final String PLUGINS = "analytics.store.";

    /** Nobody else has these, and a token whose domains are misspelt must not do without. */
    private static final String TOKENS = "analytics.tokens[";

    static MachineSettings of(Properties system, Map<String, String> environment) {
        SettingNames names = new SettingNames();
        Map<String, String> meant = new HashMap<>();
        // In an order, as two variables may mean the same.
        new TreeMap<>(environment)
                .forEach((variable, value) -> names.meantByVariable(variable)
                        .filter(name -> !value.isBlank())
                        .ifPresent(name -> meant.putIfAbsent(name, value)));
        Map<String, String> values = ContainerSettings.ours(meant.keySet(), meant::get);
        values.putAll(ContainerSettings.ours(system.stringPropertyNames(), system::getProperty));
        SortedMap<String, String> foreign = new TreeMap<>(values);
        foreign.entrySet().removeIf(setting -> isOurs(setting.getKey(), setting.getValue(), names));
        values.keySet().removeAll(foreign.keySet());
        return new MachineSettings(values, foreign);
    }

    private static boolean isOurs(String name, String value, SettingNames names) {
        if (name.equals(ENABLED)) {
            return is("true", value) || is("false", value);
        }
        return name.equals(ContainerSettings.CONFIG)
                || name.startsWith(PLUGINS)
                || name.startsWith(TOKENS)
                || names.isKnown(name);
    }

    private static boolean is(String word, String value) {
        return value.strip().equalsIgnoreCase(word);
    }

    boolean askForUs() {
        return is("true", values.getOrDefault(ENABLED, ""));
    }

    /** Of what was left out: it may be misspelt. Values of others are not shown. */
    void tell() {
        foreign.keySet().forEach(name -> {
            if (name.equals(ENABLED)) {
                log.warn("{} of the system or the environment is neither true nor false, and is left out", name);
            } else {
                log.warn(
                        "{} of the system or the environment is no setting of analytics, and is left out{}",
                        name,
                        NearestName.of(name, SettingsReader.names())
                                .map(nearest -> "; " + nearest + " is one")
                                .orElse(""));
            }
        });
    }
}
