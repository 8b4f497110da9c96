package dev.footfall.sample.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md calls shown is shown. */
class NamedTestsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract))`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(Path.of("../docs/security.md")))
                .results()
                .map((MatchResult found) -> found.group(1) + ".java")
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(sources()).containsAll(named);
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(NamedTestsTest::files)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> files(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.map(file -> String.valueOf(file.getFileName())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
