package dev.footfall.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That {@code docs/store-plugin.md} tells what is there. */
class StorePluginPageTest {

    private static final Path PAGE = Path.of("../docs/store-plugin.md");
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern EXCERPT = Pattern.compile("`([^`]+)`:\\n\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExcerptIsInItsFile() throws IOException {
        List<MatchResult> excerpts =
                EXCERPT.matcher(Files.readString(PAGE)).results().toList();
        assertThat(excerpts).hasSizeGreaterThan(5);
        for (MatchResult excerpt : excerpts) {
            Path file = Path.of("..").resolve(excerpt.group(1));
            assertThat(unindented(Files.readString(file)))
                    .as("%s has what the page shows of it", file)
                    .contains(unindented(excerpt.group(2)));
        }
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    /** Blank lines, imports and the name of the package are not counted; comments and SQL are. */
    @Test
    void theStoreHasLessThan150Lines() throws IOException {
        Predicate<String> counts =
                line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package ");
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(StorePluginPageTest::lines)
                            .filter(counts)
                            .count())
                    .isLessThan(150);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
