package dev.footfall.spring;

import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The settings as Spring Boot understands them: relaxed names, environment variables, lists in either notation, and
 * lists taken whole from the source that comes first, so that tokens on a command line replace those of a file.
 */
public final class EnvironmentSettings implements SettingSource {

    private static final Pattern TOKEN = Pattern.compile("analytics\\.tokens\\[(\\d+)]\\.([a-z]+)");
    private static final Bindable<List<Map<String, Object>>> TOKENS = listOfMaps();

    private final Binder binder;
    private final List<Map<String, Object>> tokens;
    private final Set<String> names;

    EnvironmentSettings(Environment environment) {
        this.binder = Binder.get(environment);
        this.names = EnvironmentNames.of(environment);
        this.tokens = binder.bind("analytics.tokens", TOKENS).orElse(List.of());
    }

    /**
     * What an application has set.
     *
     * @throws InvalidSettingsException if anything that is set cannot be used
     */
    public static AnalyticsSettings read(Environment environment) {
        return SettingsReader.read(new EnvironmentSettings(environment));
    }

    @Override
    public @Nullable String get(String name) {
        Matcher token = TOKEN.matcher(name);
        return token.matches() ? ofToken(Integer.parseInt(token.group(1)), token.group(2)) : ofApplication(name);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    private @Nullable String ofToken(int index, String field) {
        Object value = index < tokens.size() ? tokens.get(index).get(field) : null;
        if (value instanceof Map<?, ?> list) {
            // A list in a file arrives as its elements by their index.
            return joined(list.values().stream().map(String::valueOf).toList());
        }
        return value == null ? null : value.toString();
    }

    private @Nullable String ofApplication(String name) {
        // A list in a file has no value under its own name.
        return binder.bind(name, String.class)
                .orElseGet(() -> binder.bind(name, Bindable.listOf(String.class))
                        .map(EnvironmentSettings::joined)
                        .orElse(null));
    }

    private static String joined(List<String> values) {
        return String.join(",", values);
    }

    private static Bindable<List<Map<String, Object>>> listOfMaps() {
        return Bindable.of(org.springframework.core.ResolvableType.forClassWithGenerics(
                List.class,
                org.springframework.core.ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class)));
    }
}
