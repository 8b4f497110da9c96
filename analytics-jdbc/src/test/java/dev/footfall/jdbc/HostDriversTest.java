package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose driver the JVM has not found by itself. */
class HostDriversTest {

    @TempDir
    private Path classes;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void startApplication() throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve("java.sql.Driver"), "dev.footfall.NoSuchDriver\n" + StrayDriver.class.getName());
        URL[] classPath = {classes.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(classPath, before));
    }

    @AfterEach
    void stopApplication() throws IOException {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(before);
        ((URLClassLoader) application).close();
    }

    @Test
    void aDriverInTheApplicationIsUsedAndLeavesNothingBehind() throws SQLException {
        assertThat(new HostDrivers().open(StrayDriver.URL, new Properties())).isNotNull();
        assertThat(DriverManager.drivers()).noneMatch(StrayDriver.class::isInstance);
    }

    @Test
    void withoutADriverTheKindOfUrlIsNamedAndNoPassword() {
        assertThatThrownBy(() -> new HostDrivers().open("jdbc:nobody://somewhere?password=secret", new Properties()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("jdbc:nobody:")
                .hasMessageNotContaining("secret");
    }
}
