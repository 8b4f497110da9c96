package dev.footfall.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/testing.md shows of a Spring test is what runs here. */
class DocumentationTest {

    private static final Path PAGE = Path.of("../docs/testing.md");
    private static final Path RUN = Path.of("src/test/java/dev/footfall/test/spring/AnalyticsTestTest.java");

    @Test
    void everyLineOfTheSpringExampleIsRun() throws IOException {
        String spring = Files.readString(PAGE).split("## Spring\n", 2)[1];
        String example = spring.split("```java\n", 2)[1].split("```", 2)[0];
        List<String> run = Files.readAllLines(RUN);

        assertThat(Arrays.stream(example.split("\n")).filter(line -> !line.startsWith("class")))
                .hasSizeGreaterThan(10)
                .isSubsetOf(run);
    }
}
