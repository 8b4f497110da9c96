package dev.footfall.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWritersTest {

    @TempDir
    private Path classPath;

    @Test
    void aWriterThatAPluginNamesIsFound() throws IOException {
        plugins(Plain.class.getName());

        assertThat(writers().find("plain")).containsInstanceOf(Plain.class);
        assertThat(writers().find("xlsx")).isEmpty();
    }

    @Test
    void aWriterThatIsAddedGoesBeforeOneThatIsProvided() throws IOException {
        plugins(Plain.class.getName());
        ReportWriter own = new Plain();

        assertThat(ReportWriters.of(List.of(own), loader()).find("plain")).containsSame(own);
        assertThat(ReportWriters.of(List.of(own, new Plain()), loader()).find("plain"))
                .containsSame(own);
    }

    @Test
    void brokenPluginsAreLeftOutAndTheOthersFound() throws IOException {
        plugins(
                "no.such.Writer",
                Unmakeable.class.getName(),
                Unlinkable.class.getName(),
                Nameless.class.getName(),
                String.class.getName(),
                Plain.class.getName());

        assertThat(writers().find("plain")).containsInstanceOf(Plain.class);
    }

    @Test
    void aFileOfPluginsThatNobodyCanReadHurtsNobody() throws IOException {
        plugins("this is no name of a class", Plain.class.getName());

        assertThat(writers().find("xlsx")).isEmpty();
    }

    @Test
    void withoutPluginsThereIsNoWriter() throws IOException {
        assertThat(writers().find("plain")).isEmpty();
        assertThat(ReportWriters.of(List.of()).find("xlsx")).isEmpty();
    }

    private ReportWriters writers() throws MalformedURLException {
        return ReportWriters.of(List.of(), loader());
    }

    private ClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {classPath.toUri().toURL()}, ReportWritersTest.class.getClassLoader());
    }

    private void plugins(String... names) throws IOException {
        Path services = Files.createDirectories(classPath.resolve("META-INF/services"));
        Files.write(services.resolve(ReportWriter.class.getName()), List.of(names));
    }

    /** A plugin as it should be. */
    public static class Plain implements ReportWriter {

        @Override
        public String format() {
            return "plain";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public void write(Table table, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    /** A plugin whose constructor fails. */
    public static final class Unmakeable extends Plain {

        public Unmakeable() {
            throw new IllegalStateException("not today");
        }
    }

    /** A plugin whose library is missing. */
    public static final class Unlinkable extends Plain {

        public Unlinkable() {
            throw new NoClassDefFoundError("org/example/Workbook");
        }
    }

    /** A plugin that does not know what it writes. */
    public static final class Nameless extends Plain {

        @Override
        public String format() {
            throw new NoSuchMethodError("format");
        }
    }
}
