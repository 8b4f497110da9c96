package dev.footfall.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A web application of somebody else, unpacked. */
record War(Path folder) {

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="%s">
              <filter>
                <filter-name>plain</filter-name>
                <filter-class>dev.footfall.hosts.war.Plain</filter-class>
                <async-supported>%s</async-supported>
              </filter>
              <filter-mapping>
                <filter-name>plain</filter-name>
                <url-pattern>/*</url-pattern>
              </filter-mapping>
              <servlet>
                <servlet-name>pages</servlet-name>
                <servlet-class>dev.footfall.hosts.war.Pages</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping>
                <servlet-name>pages</servlet-name>
                <url-pattern>/</url-pattern>
              </servlet-mapping>
              <error-page>
                <exception-type>java.lang.IllegalStateException</exception-type>
                <location>/broken</location>
              </error-page>
            </web-app>
            """;

    /**
     * One that has its own classes and libraries, and nothing of ours.
     *
     * @param asynchronous whether its filter lets requests be answered later
     */
    static War in(Path folder, boolean metadataComplete, boolean asynchronous, List<Path> libraries)
            throws IOException {
        War war = new War(folder);
        Path classes = Files.createDirectories(folder.resolve("WEB-INF").resolve("classes"));
        copy(Folders.classes("war"), classes);
        Files.createDirectories(war.lib());
        Files.writeString(
                folder.resolve("WEB-INF").resolve("web.xml"), DESCRIPTOR.formatted(metadataComplete, asynchronous));
        war.add(libraries);
        return war;
    }

    /** What its operator does. */
    War withUs() throws IOException {
        Path unpacked = folder.resolveSibling(folder.getFileName() + "-dropin");
        add(Folders.jars(Folders.dropin(unpacked).resolve("lib")));
        return this;
    }

    /** With a token, and what else is said. */
    War withProperties(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "analytics.tokens[0].secret=" + Site.SECRET,
                "analytics.tokens[0].tenant=acme",
                "analytics.tokens[0].access=read,write"));
        all.addAll(List.of(lines));
        Files.write(folder.resolve("WEB-INF").resolve("analytics.properties"), all);
        return this;
    }

    War add(List<Path> libraries) throws IOException {
        for (Path library : libraries) {
            Files.copy(library, lib().resolve(library.getFileName()));
        }
        return this;
    }

    private Path lib() {
        return folder.resolve("WEB-INF").resolve("lib");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
