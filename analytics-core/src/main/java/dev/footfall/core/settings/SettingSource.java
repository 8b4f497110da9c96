package dev.footfall.core.settings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the values of settings come from: a host's environment, a file, a map. */
@FunctionalInterface
public interface SettingSource {

    /** The value of {@code analytics.zone} or {@code analytics.tokens[0].secret}; null when it is not set. */
    @Nullable
    String get(String name);

    /**
     * The names that are set and begin with {@code analytics.}, each as {@link #get} wants it, so that misspelt ones
     * are found; empty where the source cannot tell.
     */
    default Set<String> names() {
        return Set.of();
    }

    static SettingSource of(Map<String, String> values) {
        return new SettingSource() {
            @Override
            public @Nullable String get(String name) {
                return values.get(name);
            }

            @Override
            public Set<String> names() {
                return values.keySet().stream()
                        .filter(name -> name.startsWith("analytics."))
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }
}
