package dev.footfall.hosts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The containers that we are at home in. */
enum Container {
    TOMCAT_10("tomcat-10", "dev.footfall.hosts.tomcat.TomcatHost"),
    TOMCAT_11("tomcat-11", "dev.footfall.hosts.tomcat.TomcatHost"),
    JETTY_EE10("jetty-ee10", "dev.footfall.hosts.jetty.JettyHost"),
    JETTY_EE11("jetty-ee11", "dev.footfall.hosts.jetty.JettyHost");

    private final String folder;
    private final String program;

    Container(String folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** @param applications their folders by the path that each is found at */
    Fork start(Jdk jdk, Path home, Map<String, Path> applications) {
        List<Path> classPath = Stream.concat(Stream.of(Folders.classes(folder)), Folders.libraries(folder).stream())
                .toList();
        List<String> arguments = applications.entrySet().stream()
                .map(application -> application.getKey() + "=" + application.getValue())
                .toList();
        return Fork.start(jdk, home, classPath, program, arguments);
    }
}
