package dev.footfall.servlet.container;

import java.util.stream.Stream;

/** Whether Spring Boot starts us: in a war, both it and the container would. */
final class SpringBoot {

    private SpringBoot() {}

    /** Looks for files, and loads no class. */
    static boolean startsUs(ClassLoader application) {
        return Stream.of("dev.footfall.spring.AnalyticsAutoConfiguration", "org.springframework.boot.SpringApplication")
                .allMatch(name -> application.getResource(name.replace('.', '/') + ".class") != null);
    }
}
