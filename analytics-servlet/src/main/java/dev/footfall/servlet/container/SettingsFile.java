package dev.footfall.servlet.container;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The properties file of a web application, in UTF-8.
 *
 * @param place where it was found
 */
record SettingsFile(String place, Map<String, String> values) {

    private static final String NAME = "analytics.properties";
    private static final String IN_APPLICATION = "/WEB-INF/" + NAME;

    SettingsFile {
        values = Map.copyOf(values);
    }

    /**
     * The first that there is: the one that is named, that of the web application, that of its class path.
     *
     * @param named what {@code analytics.config} says; null where it is not set
     * @throws InvalidSettingsException if the one that is named is not there, or the one that is there cannot be read
     */
    static @Nullable SettingsFile find(ServletContext context, @Nullable String named) {
        if (named != null) {
            return read(named, () -> Files.newInputStream(Path.of(named)));
        }
        if (context.getResourceAsStream(IN_APPLICATION) != null) {
            return read(IN_APPLICATION, () -> context.getResourceAsStream(IN_APPLICATION));
        }
        URL onClassPath = context.getClassLoader().getResource(NAME);
        return onClassPath == null ? null : read("class path: " + NAME, () -> uncached(onClassPath));
    }

    /** A cached connection keeps the jar open after the web application is gone. */
    private static InputStream uncached(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private static SettingsFile read(String place, Source source) {
        Properties properties = new Properties();
        try (InputStream in = source.open();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | InvalidPathException e) {
            throw fault(place, "a file that can be read: " + e);
        } catch (IllegalArgumentException e) {
            throw fault(place, "a file of properties: " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new SettingsFile(place, values);
    }

    private static InvalidSettingsException fault(String place, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(ContainerSettings.CONFIG, place, right)));
    }

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }
}
