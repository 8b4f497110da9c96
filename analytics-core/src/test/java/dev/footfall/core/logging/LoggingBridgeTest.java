package dev.footfall.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.thirdparty.slf4j.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleLogger;

/** Applications with different logging, each in a class loader of its own. */
class LoggingBridgeTest {

    private static final String NAME = "dev.footfall.Shop";

    /** The build puts the last release before 2.0 there. */
    private static final Path OLD = Path.of("target/slf4j-1.7");

    @TempDir
    private Path folder;

    static List<List<URL>> bound() throws Exception {
        return List.of(newSlf4j(true), oldSlf4j(true));
    }

    static List<List<URL>> unbound() throws Exception {
        return List.of(newSlf4j(false), oldSlf4j(false), List.of());
    }

    @ParameterizedTest
    @MethodSource("bound")
    void theHostsSlf4jGetsWhatItWants(List<URL> hosts) throws Exception {
        Path log = folder.resolve("log");
        Files.write(
                folder.resolve("simplelogger.properties"),
                List.of(
                        "org.slf4j.simpleLogger.logFile=" + log,
                        "org.slf4j.simpleLogger.defaultLogLevel=warn",
                        "org.slf4j.simpleLogger.showThreadName=false"));
        try (URLClassLoader application = application(hosts)) {
            Object logger = logger(application);
            call(logger, "info", "unwanted {}", "event");
            call(logger, "warn", "{} dropped", "3 {}");
            call(logger, "error", "broken", new IllegalStateException("no table"));
            assertThat(enabled(logger, "isInfoEnabled")).isFalse();
            assertThat(enabled(logger, "isWarnEnabled")).isTrue();
        }
        assertThat(Files.readString(log))
                .contains("WARN " + NAME + " - 3 {} dropped", "ERROR " + NAME + " - broken", "no table")
                .doesNotContain("unwanted");
    }

    @ParameterizedTest
    @MethodSource("unbound")
    void withoutAnySlf4jThatLogsItGoesToTheJdkAndNobodyComplains(List<URL> hosts) throws Exception {
        Records records = new Records();
        java.util.logging.Logger jul = java.util.logging.Logger.getLogger(NAME);
        jul.addHandler(records);
        jul.setUseParentHandlers(false);
        PrintStream console = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try (URLClassLoader application = application(hosts)) {
            Object logger = logger(application);
            call(logger, "debug", "unwanted {}", "event");
            call(logger, "warn", "{} dropped", "3 {}");
        } finally {
            System.setErr(console);
            jul.removeHandler(records);
        }
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(records.all).singleElement().satisfies(told -> {
            assertThat(told.getMessage()).isEqualTo("3 {} dropped");
            assertThat(told.getLevel()).isEqualTo(Level.WARNING);
            assertThat(told.getLoggerName()).isEqualTo(NAME);
        });
    }

    @Test
    void theJdkIsToldWhoLogged() {
        Records records = new Records();
        java.util.logging.Logger jul = java.util.logging.Logger.getLogger(NAME);
        jul.addHandler(records);
        jul.setUseParentHandlers(false);
        try {
            new JulLogger(NAME).warn("{} of {}", 1, 2);
        } finally {
            jul.removeHandler(records);
        }
        assertThat(records.all)
                .extracting(LogRecord::getSourceClassName, LogRecord::getSourceMethodName)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(getClass().getName(), "theJdkIsToldWhoLogged"));
    }

    /** As bindings do it: whoever stands above the class that the logger names. */
    @Test
    void theHostsSlf4jCanTellWhoLogged() {
        CallerLogger host = new CallerLogger();
        Logger logger = new HostLogger(NAME, host.asLogger());
        logger.warn("one");
        logger.warn("{} of {}", 1, 2);
        logger.error("broken", new IllegalStateException());
        assertThat(host.callers())
                .containsExactly(
                        getClass().getName(), getClass().getName(), getClass().getName());
    }

    private static List<URL> newSlf4j(boolean bound) throws Exception {
        return bound
                ? List.of(place(LoggerFactory.class), place(SimpleLogger.class))
                : List.of(place(LoggerFactory.class));
    }

    private static List<URL> oldSlf4j(boolean bound) throws IOException {
        try (Stream<Path> jars = Files.list(OLD)) {
            List<URL> found = new ArrayList<>();
            for (Path jar : jars.toList()) {
                if (bound || jar.getFileName().toString().startsWith("slf4j-api")) {
                    found.add(jar.toUri().toURL());
                }
            }
            assertThat(found).hasSize(bound ? 2 : 1);
            return found;
        }
    }

    private URLClassLoader application(List<URL> hosts) throws Exception {
        List<URL> classPath = new ArrayList<>(hosts);
        classPath.add(folder.toUri().toURL());
        classPath.add(place(LoggingBridge.class));
        classPath.add(place(Logger.class));
        classPath.add(place(NullMarked.class));
        return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Object logger(ClassLoader application) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            return application
                    .loadClass("dev.footfall.thirdparty.slf4j.LoggerFactory")
                    .getMethod("getLogger", String.class)
                    .invoke(null, NAME);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void call(Object logger, String method, String message, Object argument)
            throws ReflectiveOperationException {
        Class<?> type = argument instanceof Throwable ? Throwable.class : Object.class;
        logger.getClass().getMethod(method, String.class, type).invoke(logger, message, argument);
    }

    private static boolean enabled(Object logger, String method) throws ReflectiveOperationException {
        var question = logger.getClass().getMethod(method);
        question.setAccessible(true);
        return (boolean) question.invoke(logger);
    }

    private static final class Records extends Handler {

        final List<LogRecord> all = new ArrayList<>();

        @Override
        public void publish(LogRecord told) {
            all.add(told);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
