package dev.footfall.servlet.container;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the {@code DataSource} that a container keeps under a name. */
final class NamedDataSource {

    private static final String SETTING = "analytics.datasource.jndi-name";
    private static final String APPLICATION = "java:comp/env/";

    /** No URL of any other naming service. */
    private static final Pattern OF_THE_CONTAINER = Pattern.compile("(java:)?[^:\\s]+");

    private NamedDataSource() {}

    /**
     * The one with that name, or with that name among those of the web application.
     *
     * @throws InvalidSettingsException if there is none
     */
    static DataSource find(String name) {
        if (!OF_THE_CONTAINER.matcher(name).matches()) {
            throw fault(name, "a name such as java:comp/env/jdbc/shop or jdbc/shop");
        }
        List<String> names = name.startsWith("java:") ? List.of(name) : List.of(APPLICATION + name, name);
        List<String> seen = new ArrayList<>();
        for (String each : names) {
            Object found = lookup(each, seen);
            if (found instanceof DataSource dataSource) {
                return dataSource;
            }
            if (found != null) {
                seen.add(each + " is a " + found.getClass().getName());
            }
        }
        throw fault(name, "the name of a DataSource that the container knows: " + String.join("; ", seen));
    }

    private static InvalidSettingsException fault(String name, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(SETTING, name, right)));
    }

    // Who writes the settings runs the container, and no other server is asked.
    @SuppressWarnings("BanJNDI")
    private static @Nullable Object lookup(String name, List<String> seen) {
        try {
            Object found = InitialContext.doLookup(name);
            if (found == null) {
                seen.add(name + " is not bound");
            }
            return found;
        } catch (NamingException e) {
            seen.add(name + ": " + e);
            return null;
        }
    }
}
