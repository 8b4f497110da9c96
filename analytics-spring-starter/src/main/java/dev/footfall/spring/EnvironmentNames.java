package dev.footfall.spring;

import dev.footfall.core.settings.SettingNames;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The names under {@code analytics.} that an environment has, brought from whichever spelling Spring Boot allows (
 * {@code maxBodySize}, {@code ANALYTICS_INGEST_MAXBODYSIZE}) into the one of the settings, where there is one.
 */
final class EnvironmentNames {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("analytics");

    private final SettingNames settings = new SettingNames();

    private EnvironmentNames() {}

    static Set<String> of(Environment environment) {
        EnvironmentNames spellings = new EnvironmentNames();
        Set<String> names = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                spellings.in(listed).forEach(names::add);
            }
        }
        return names;
    }

    /** What a process finds in its environment may be meant for somebody else. */
    private Stream<String> in(IterableConfigurationPropertySource source) {
        boolean everybodys = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        return source.stream()
                .filter(ROOT::isAncestorOf)
                .map(name -> settings.settingMeantBy(name.toString()))
                .filter(name -> !everybodys || settings.isOurs(name));
    }
}
