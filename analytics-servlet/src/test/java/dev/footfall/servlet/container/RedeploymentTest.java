package dev.footfall.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A web application that was taken away is gone, with everything of ours in it. */
@ParameterizedClass
@EnumSource(Applications.Kind.class)
class RedeploymentTest {

    private static final int TIMES = 20;

    @Parameter
    Applications.Kind kind = Applications.Kind.TOMCAT;

    @TempDir
    Path folder;

    private Applications container;
    private final HeardLog log = new HeardLog();

    @BeforeEach
    void start() {
        container = kind.start();
    }

    @AfterEach
    void stop() {
        container.close();
        log.close();
    }

    @Test
    void twentyRedeploymentsLeaveNothingBehind() throws IOException {
        WebApplication shop = WebApplication.in(folder.resolve("shop"))
                .properties(
                        "analytics.datasource.url = jdbc:h2:file:" + folder.resolve("data/events"),
                        "analytics.tokens[0].secret = private-0123456789",
                        "analytics.tokens[0].tenant = default",
                        "analytics.tokens[0].access = read,write,admin");
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            loaders.add(new WeakReference<>(container.deploy("localhost", "/shop", shop.directory())));
            use(i);
            container.undeploy("localhost", "/shop");
            assertThat(threadsOfOurs()).isEmpty();
        }

        serveAnother();
        Collected.await(loaders);
        assertThat(threadsOfOurs()).isEmpty();
        assertThat(driversOfOurs()).isEmpty();
        assertThat(OpenFiles.below(shop.directory())).isEmpty();
        assertThat(OpenFiles.below(folder.resolve("data"))).isEmpty();
        assertThat(log.troubles()).isEmpty();
    }

    /** Containers remember the latest that they served, whosever it is. */
    private void serveAnother() {
        container.deploy(
                "localhost",
                "/other",
                WebApplication.in(folder.resolve("other")).directory());
        assertThat(new Visit(container.port(), "/other").get("/any")).isEqualTo("shop false");
    }

    /** Everything that holds on to threads, files or memory. */
    private void use(int time) {
        Visit visit = new Visit(container.port(), "/shop");
        visit.get("/any?product=chair" + time);
        assertThat(visit.post(
                        "/api/analytics/events",
                        "{\"eventType\":\"page view\",\"sessionId\":\"s\",\"assetId\":\"sofa\","
                                + "\"metadata\":{\"colour\":\"green\"}}"))
                .contains("sofa");
        assertThat(visit.await("/api/analytics/events", "chair" + time)).contains("chair" + time);
        assertThat(visit.get("/v2/metrics/dashboard")).isNotEmpty();
        assertThat(visit.post("/v2/metrics/summary", "{}")).isNotEmpty();
        assertThat(visit.get("/api/v4/analytics/reports_read")).isNotEmpty();
        visit.abandon("/any");
    }

    private static List<String> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> {
                    ClassLoader loader = thread.getContextClassLoader();
                    String name = thread.getName();
                    return name.startsWith("analytics")
                            || name.startsWith("H2")
                            || name.startsWith("MVStore")
                            || (loader != null
                                    && loader.getClass()
                                            .getName()
                                            .toLowerCase(Locale.ROOT)
                                            .contains("webapp"));
                })
                .map(Thread::toString)
                .toList();
    }

    private static List<String> driversOfOurs() {
        return DriverManager.drivers()
                .map(driver -> driver.getClass().getName())
                .filter(name -> name.startsWith("dev.footfall"))
                .toList();
    }
}
