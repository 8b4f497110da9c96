package dev.footfall.spring;

import dev.footfall.core.settings.SettingsReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The names under {@code analytics.} that an environment has, brought from whichever spelling Spring Boot allows (
 * {@code maxBodySize}, {@code ANALYTICS_INGEST_MAXBODYSIZE}) into the one of the settings, where there is one.
 */
final class EnvironmentNames {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("analytics");
    private static final Pattern TOKEN = Pattern.compile("(analytics\\.tokens\\[)(\\d+)(].*)");
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");

    private final Map<String, String> bySound = new HashMap<>();

    private EnvironmentNames() {
        SettingsReader.names().forEach(name -> bySound.put(sound(name), name));
    }

    static Set<String> of(Environment environment) {
        EnvironmentNames spellings = new EnvironmentNames();
        Set<String> names = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                listed.stream()
                        .filter(ROOT::isAncestorOf)
                        .map(name -> spellings.setting(name.toString()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** An element of a list stands for the list. */
    private String setting(String name) {
        String list = ELEMENT.matcher(name).replaceFirst("");
        Matcher token = TOKEN.matcher(list);
        if (!token.matches()) {
            return bySound.getOrDefault(sound(list), name);
        }
        String first = bySound.get(sound(token.group(1) + 0 + token.group(3)));
        return first == null ? name : first.replace("[0]", "[" + token.group(2) + "]");
    }

    /** What is the same however it is spelt. */
    private static String sound(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
