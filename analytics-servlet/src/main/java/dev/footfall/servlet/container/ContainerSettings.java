package dev.footfall.servlet.container;

import dev.footfall.core.settings.SettingNames;
import dev.footfall.core.settings.SettingSource;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a web application. Each comes from the first of these that has it: system properties, environment
 * variables, the context's init parameters, the properties file.
 */
final class ContainerSettings implements SettingSource {

    /** Names the file, and is no setting. */
    static final String CONFIG = "analytics.config";

    private static final String PREFIX = "analytics.";

    private final Map<String, String> values = new TreeMap<>();
    private final boolean asked;

    private ContainerSettings(MachineSettings machine, Map<String, String> parameters, @Nullable SettingsFile file) {
        Map<String, String> filed = file == null ? Map.of() : ours(file.values().keySet(), file.values()::get);
        boolean fileAsks = file != null && (file.meant() || isAnyKnown(filed));
        // One of others is no business of ours.
        values.putAll(fileAsks ? filed : Map.of());
        values.putAll(parameters);
        values.putAll(machine.values());
        values.remove(CONFIG);
        asked = fileAsks || isAnyKnown(parameters) || parameters.containsKey(CONFIG) || machine.askForUs();
        if (asked) {
            machine.tell();
        }
    }

    /** @throws dev.footfall.core.settings.InvalidSettingsException if the file cannot be read */
    static ContainerSettings of(ServletContext context) {
        return of(context, System.getProperties(), System.getenv());
    }

    static ContainerSettings of(ServletContext context, Properties system, Map<String, String> environment) {
        MachineSettings machine = MachineSettings.of(system, environment);
        Map<String, String> parameters = parameters(context);
        String config = machine.values().getOrDefault(CONFIG, parameters.get(CONFIG));
        return new ContainerSettings(machine, parameters, SettingsFile.find(context, config));
    }

    private static Map<String, String> parameters(ServletContext context) {
        return ours(Collections.list(context.getInitParameterNames()), context::getInitParameter);
    }

    /** Of all that is set, what begins as ours does. An empty one hides none that comes later. */
    static Map<String, String> ours(Collection<String> names, UnaryOperator<@Nullable String> source) {
        Map<String, String> ours = new HashMap<>();
        for (String name : names) {
            String value = name.startsWith(PREFIX) ? source.apply(name) : null;
            if (value != null && !value.isBlank()) {
                ours.put(name, value);
            }
        }
        return SettingNames.joined(ours);
    }

    private static boolean isAnyKnown(Map<String, String> values) {
        SettingNames names = new SettingNames();
        return values.keySet().stream().anyMatch(names::isKnown);
    }

    /**
     * Whether we are wanted here. What holds for the whole machine only refines that, unless it says so outright: it
     * may be meant for another application. So may be a file or a parameter without any setting that we know.
     */
    boolean askForUs() {
        return asked;
    }

    @Override
    public @Nullable String get(String name) {
        return values.get(name);
    }

    @Override
    public Set<String> names() {
        return SettingSource.of(values).names();
    }
}
