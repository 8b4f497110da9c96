package dev.footfall.servlet.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that the page is made of, as they lie in the class path: no jar or image need tell what it holds. */
final class PageFiles {

    /** Names all others, one a line. */
    private static final String LIST = "assets.txt";

    private PageFiles() {}

    /** Their names, below this package. */
    static List<String> names() {
        return new String(content(LIST), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    static byte[] content(String name) {
        try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the dashboard needs " + name + ", which is not beside its classes");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
