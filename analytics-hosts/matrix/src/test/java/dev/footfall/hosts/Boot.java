package dev.footfall.hosts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of Spring Boot that we are at home in. */
enum Boot {
    THREE("boot-3", "flyway-core", "liquibase-core"),
    FOUR("boot-4", "spring-boot-starter-flyway", "spring-boot-starter-liquibase");

    private static final String PROGRAM = "dev.footfall.hosts.boot.Host";

    private static final List<String> ALWAYS = List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--analytics.tokens[0].secret=" + Site.SECRET,
            "--analytics.tokens[0].tenant=acme",
            "--analytics.tokens[0].access=read,write,admin");

    private final String folder;
    private final String flyway;
    private final String liquibase;

    Boot(String folder, String flyway, String liquibase) {
        this.folder = folder;
        this.flyway = flyway;
        this.liquibase = liquibase;
    }

    /** What a host of that kind has on its class path without us. */
    List<Path> classPath(Profile profile) {
        List<String> artifacts = new ArrayList<>(List.of("spring-boot-starter-web"));
        artifacts.addAll(
                switch (profile) {
                    case WEB -> List.of();
                    case JDBC -> List.of("spring-boot-starter-jdbc", "h2");
                    case JPA_AND_CACHING -> List.of("spring-boot-starter-data-jpa", "spring-boot-starter-cache", "h2");
                    case FLYWAY -> List.of("spring-boot-starter-jdbc", "h2", flyway);
                    case LIQUIBASE -> List.of("spring-boot-starter-jdbc", "h2", liquibase);
                    case CACHING -> List.of("spring-boot-starter-cache");
                    case SECURITY -> List.of("spring-boot-starter-security");
                    case ACTUATOR -> List.of("spring-boot-starter-actuator", "spring-boot-starter-jdbc", "h2");
                });
        Path target = Folders.host(folder);
        return Stream.concat(
                        Stream.of(Folders.classes(folder)),
                        BroughtBy.of(target.resolve("tree.txt")).files(artifacts, target.resolve("lib")).stream())
                .toList();
    }

    /** The same with our starter added. */
    List<Path> withUs(Profile profile) {
        List<Path> classPath = new ArrayList<>(classPath(profile));
        Set<String> theirs =
                classPath.stream().map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        Folders.starter().stream()
                .filter(jar -> !theirs.contains(jar.getFileName().toString()))
                .forEach(classPath::add);
        return classPath;
    }

    static Fork start(Jdk jdk, Path home, List<Path> classPath, List<String> arguments) {
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(arguments);
        return Fork.start(jdk, home, classPath, PROGRAM, all);
    }

    /** What a host may have beside the web. */
    enum Profile {
        WEB,
        JDBC,
        JPA_AND_CACHING,
        FLYWAY,
        LIQUIBASE,
        CACHING,
        SECURITY,
        ACTUATOR;

        /** What the host itself switches on. */
        String springProfiles() {
            return this == CACHING || this == JPA_AND_CACHING ? "caching" : "plain";
        }
    }
}
