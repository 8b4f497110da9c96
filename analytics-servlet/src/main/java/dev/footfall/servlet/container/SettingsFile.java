package dev.footfall.servlet.container;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
 * @param meant whether it is certainly ours, whatever is in it: others may call theirs the same
 */
record SettingsFile(Map<String, String> values, boolean meant) {

    private static final String NAME = "analytics.properties";
    private static final String IN_APPLICATION = "/WEB-INF/" + NAME;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
            return file(read(named, () -> Files.newInputStream(Path.of(named))), true);
        }
        Map<String, String> own = read(IN_APPLICATION, () -> context.getResourceAsStream(IN_APPLICATION));
        return own == null
                ? file(read("class path: " + NAME, () -> uncached(context.getClassLoader())), false)
                : file(own, own.isEmpty());
    }

    private static @Nullable SettingsFile file(@Nullable Map<String, String> values, boolean meant) {
        return values == null ? null : new SettingsFile(values, meant);
    }

    /** A cached connection keeps the jar open after the web application is gone. */
    private static @Nullable InputStream uncached(ClassLoader classPath) throws IOException {
        URL url = classPath.getResource(NAME);
        if (url == null) {
            return null;
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** Null where there is no such file. */
    private static @Nullable Map<String, String> read(String place, Source source) {
        Properties properties = new Properties();
        try (InputStream in = source.open()) {
            if (in == null) {
                return null;
            }
            properties.load(text(in));
        } catch (CharacterCodingException e) {
            throw fault(place, "a file in UTF-8: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            throw fault(place, "a file that can be read: " + e);
        } catch (IllegalArgumentException e) {
            throw fault(place, "a file of properties: " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Some editors put a mark before the first line, which would be part of the first name. */
    private static Reader text(InputStream in) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        return new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static InvalidSettingsException fault(String place, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(ContainerSettings.CONFIG, place, right)));
    }

    @FunctionalInterface
    private interface Source {
        @Nullable
        InputStream open() throws IOException;
    }
}
