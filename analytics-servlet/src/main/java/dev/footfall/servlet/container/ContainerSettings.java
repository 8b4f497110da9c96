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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a web application. Each comes from the first of these that has it: system properties, environment
 * variables, the context's init parameters, the properties file.
 */
final class ContainerSettings implements SettingSource {

    /** Names the file, and is no setting. */
    static final String CONFIG = "analytics.config";

    private static final String PREFIX = "analytics.";
    private static final String ENABLED = "analytics.enabled";

    private final Map<String, String> values = new TreeMap<>();
    private final boolean asked;

    private ContainerSettings(
            Map<String, String> machine, Map<String, String> parameters, @Nullable SettingsFile file) {
        if (file != null) {
            values.putAll(file.values());
        }
        values.putAll(parameters);
        values.putAll(machine);
        values.remove(CONFIG);
        asked = file != null || !parameters.isEmpty() || isYes(machine.get(ENABLED));
    }

    /** @throws dev.footfall.core.settings.InvalidSettingsException if the file cannot be read */
    static ContainerSettings of(ServletContext context) {
        return of(context, System.getProperties(), System.getenv());
    }

    static ContainerSettings of(ServletContext context, Properties system, Map<String, String> environment) {
        Map<String, String> machine = machine(system, environment);
        Map<String, String> parameters = parameters(context);
        String config = machine.getOrDefault(CONFIG, parameters.get(CONFIG));
        return new ContainerSettings(machine, parameters, SettingsFile.find(context, config));
    }

    /** What holds for all web applications of the machine. */
    private static Map<String, String> machine(Properties system, Map<String, String> environment) {
        SettingNames names = new SettingNames();
        Map<String, String> machine = new HashMap<>();
        environment.forEach((variable, value) -> names.meantByVariable(variable)
                .filter(name -> isSet(value) && (names.isOurs(name) || name.equals(CONFIG)))
                .ifPresent(name -> machine.put(name, value)));
        machine.putAll(ours(system.stringPropertyNames(), system::getProperty));
        return machine;
    }

    private static Map<String, String> parameters(ServletContext context) {
        return ours(Collections.list(context.getInitParameterNames()), context::getInitParameter);
    }

    private static Map<String, String> ours(Collection<String> names, UnaryOperator<String> source) {
        return names.stream()
                .filter(name -> name.startsWith(PREFIX) && isSet(source.apply(name)))
                .collect(Collectors.toMap(name -> name, source));
    }

    /** An empty one hides none that comes later. */
    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static boolean isYes(@Nullable String value) {
        return value != null && value.strip().equalsIgnoreCase("true");
    }

    /**
     * Whether we are wanted here. What holds for the whole machine only refines that, unless it says so outright: it
     * may be meant for another application.
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
