package dev.footfall.core.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the values of settings come from: a host's environment, a file, a map. */
@FunctionalInterface
public interface SettingSource {

    /** The value of {@code analytics.zone} or {@code analytics.tokens[0].secret}; null when it is not set. */
    @Nullable
    String get(String name);

    static SettingSource of(Map<String, String> values) {
        return values::get;
    }
}
