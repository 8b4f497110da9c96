package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenReportTest {

    private static final String BEGIN = WrittenReport.BEGIN;
    private static final String END = WrittenReport.END;

    @Test
    void replacesWhatWasMeasuredAndLeavesTheProseAlone() {
        String document = "# Measured\n\nBefore.\n\n" + BEGIN + "\nold\n" + END + "\n\nAfter.\n";
        assertThat(new WrittenReport(document).with("new\n"))
                .isEqualTo("# Measured\n\nBefore.\n\n" + BEGIN + "\nnew\n" + END + "\n\nAfter.\n");
    }

    @Test
    void addsWhatWasMeasuredAtTheEndOfADocumentThatHasNone() {
        assertThat(new WrittenReport("# Measured\n").with("new"))
                .isEqualTo("# Measured\n\n" + BEGIN + "\nnew\n" + END + "\n");
    }

    @Test
    void refusesADocumentWithOneMarkOnly() {
        assertThatThrownBy(() -> new WrittenReport("a " + BEGIN + " b").with("new"))
                .hasMessageContaining(END);
        assertThatThrownBy(() -> new WrittenReport(END + BEGIN).with("new")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesAFileThatIsNotThereYet(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("benchmarks.md");
        WrittenReport.write(file, "first");
        WrittenReport.write(file, "second");
        assertThat(file).content().contains("second").doesNotContain("first");
        assertThat(Files.readString(file)).startsWith("# Measured\n");
    }
}
