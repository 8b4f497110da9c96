package dev.footfall.servlet.container;

import dev.footfall.Analytics;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.jdbc.JdbcStore;
import dev.footfall.servlet.AnalyticsFilter;
import dev.footfall.servlet.container.shop.ShopServlet;
import dev.footfall.thirdparty.h2.jdbc.JdbcConnection;
import dev.footfall.thirdparty.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A web application on the disk, unpacked: the shop, with our jars and all that they need in its own library. */
final class WebApplication {

    private static final List<Class<?>> LIBRARY = List.of(
            Analytics.class,
            AnalyticsEngine.class,
            JdbcStore.class,
            AnalyticsFilter.class,
            JsonFactory.class,
            JdbcConnection.class,
            NullMarked.class);

    private static final String DESCRIPTOR = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
              %s
              <servlet>
                <servlet-name>shop</servlet-name>
                <servlet-class>%s</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/*</url-pattern></servlet-mapping>
            </web-app>
            """;

    private final Path directory;
    private String more = "";

    private WebApplication(Path directory) {
        this.directory = directory;
    }

    /** Makes one in an empty directory. */
    static WebApplication in(Path directory) {
        WebApplication application = new WebApplication(directory);
        try {
            Path library = Files.createDirectories(directory.resolve("WEB-INF/lib"));
            for (Path part :
                    LIBRARY.stream().map(WebApplication::origin).distinct().toList()) {
                addTo(library, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        application.addClasses("dev/footfall/servlet/container/shop");
        return application.describe();
    }

    /** What stands in its descriptor beside the servlet. */
    WebApplication with(String elements) {
        more += elements;
        return describe();
    }

    WebApplication parameter(String name, String value) {
        return with("<context-param><param-name>" + name + "</param-name><param-value>" + value
                + "</param-value></context-param>");
    }

    private WebApplication describe() {
        return file("WEB-INF/web.xml", DESCRIPTOR.formatted(more, ShopServlet.class.getName()));
    }

    WebApplication properties(String... lines) {
        return file("WEB-INF/analytics.properties", String.join("\n", lines));
    }

    WebApplication file(String name, String text) {
        Path file = directory.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path directory() {
        return directory;
    }

    private void addClasses(String folder) {
        Path classes = origin(WebApplication.class).resolve(folder);
        try (Stream<Path> files = Files.list(classes)) {
            Path target =
                    Files.createDirectories(directory.resolve("WEB-INF/classes").resolve(folder));
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addTo(Path library, Path part) throws IOException {
        if (Files.isRegularFile(part)) {
            Files.copy(part, library.resolve(part.getFileName()));
        } else {
            // Two folders up is the module.
            String name = part.getName(part.getNameCount() - 3) + ".jar";
            try (OutputStream out = Files.newOutputStream(library.resolve(name));
                    JarOutputStream jar = new JarOutputStream(out)) {
                pack(part, jar);
            }
        }
    }

    /** As a module is that is not packed yet. */
    private static void pack(Path classes, JarOutputStream jar) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(jar);
                }
            }
        }
    }
}
