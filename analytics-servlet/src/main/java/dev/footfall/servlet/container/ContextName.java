package dev.footfall.servlet.container;

import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a web application is called among those of its container.
 *
 * @param path where it stands: empty, or {@code /shop}
 * @param host the virtual host that it belongs to; empty for the one that there is anyway
 */
record ContextName(String path, String host) {

    private static final Set<String> DEFAULT_HOSTS = Set.of("", "localhost", "default", "default_host", "127.0.0.1");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

    static ContextName of(ServletContext context) {
        return new ContextName(context.getContextPath(), host(server(context)));
    }

    /** Containers that know of no virtual hosts may refuse the question. */
    private static @Nullable String server(ServletContext context) {
        try {
            return context.getVirtualServerName();
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    /** Behind the engine that some containers put first: {@code Catalina/shop.example}. */
    private static String host(@Nullable String server) {
        if (server == null) {
            return "";
        }
        String name = server.substring(server.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return DEFAULT_HOSTS.contains(name) ? "" : name;
    }

    /** One of its own for each: {@code analytics}, {@code analytics-shop}, {@code analytics-a+b@shop.example}. */
    String file() {
        return "analytics" + (path.isEmpty() ? "" : "-" + parts()) + (host.isEmpty() ? "" : "@" + plain(host));
    }

    private String parts() {
        StringBuilder name = new StringBuilder();
        for (String part : path.substring(1).split("/", -1)) {
            name.append(name.isEmpty() ? "" : "+").append(plain(part));
        }
        return name.toString();
    }

    /** Nothing in it means anything to a file system or in the URL of a database. */
    private static String plain(String part) {
        StringBuilder name = new StringBuilder();
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                name.append((char) b);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        return name.toString();
    }

    /** As it is called in the log. */
    @Override
    public String toString() {
        String where = path.isEmpty() ? "The root web application" : "The web application " + path;
        return host.isEmpty() ? where : where + " of " + host;
    }
}
