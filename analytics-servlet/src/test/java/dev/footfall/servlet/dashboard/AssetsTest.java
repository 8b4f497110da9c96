package dev.footfall.servlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the page, as they lie in the class path. */
class AssetsTest {

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void everyFileIsListedAndEveryListedOneIsThere() throws IOException, URISyntaxException {
        Path list = Path.of(Objects.requireNonNull(PageFiles.class.getResource("assets.txt"))
                .toURI());
        Path folder = Objects.requireNonNull(list.getParent());
        List<String> there;
        try (Stream<Path> files = Files.walk(folder)) {
            there = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".class") && !name.equals("assets.txt"))
                    .sorted()
                    .toList();
        }

        assertThat(PageFiles.names()).isEqualTo(there).contains("index.html", "js/main.js", "vendor/lit-html.js");
    }

    @Test
    void theSameFilesHaveTheSameAddress() {
        assertThat(Assets.read().file(Assets.read().hash(), "app.css")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{}", "b{} "})
    void anotherFileIsAnotherAddress(String css) {
        Assets before = Assets.of(files("index.html", "{{assets}}", "app.css", "b{}"));
        Assets after = Assets.of(files("index.html", "{{assets}}", "app.css", css));

        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.file(before.hash(), "app.css")).isNull();
    }

    @Test
    void whatCannotBeServedIsToldAtOnce() {
        assertThatThrownBy(() -> Assets.of(files("app.css", ""))).hasMessage("the dashboard needs index.html");
        assertThatThrownBy(() -> Assets.of(files("index.html", "", "run.exe", "")))
                .hasMessage("nobody knows what kind of file run.exe is");
        assertThatThrownBy(() -> PageFiles.content("gone.js")).hasMessageContaining("gone.js");
    }
}
