package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.resource;

import dev.footfall.Analytics;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventDraft;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.util.ClassUtils;

/** A host that is made ready ahead of time, as it is for a native image. */
class NativeImageTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        EndpointAutoConfiguration.class,
        HealthContributorAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        AnalyticsAutoConfiguration.class,
        AnalyticsServletAutoConfiguration.class,
        AnalyticsSecurityAutoConfiguration.class,
        AnalyticsEndpointAutoConfiguration.class,
        AnalyticsMetricsAutoConfiguration.class,
        Boot3HealthAutoConfiguration.class,
        SharedAnalyticsAutoConfiguration.class,
        NoAnalyticsAutoConfiguration.class
    })
    static class Host {}

    private static TestPropertyValues settings(String zone) {
        return TestPropertyValues.of(
                "server.port=0",
                "analytics.zone=" + zone,
                "analytics.datasource.url=jdbc:h2:mem:ahead-of-time",
                "management.endpoints.web.exposure.include=analytics");
    }

    @Test
    @CompileWithForkedClassLoader
    void startsFromGeneratedCodeAndTakesAnEvent() {
        AnnotationConfigServletWebServerApplicationContext build =
                new AnnotationConfigServletWebServerApplicationContext();
        build.register(Host.class);
        settings("Europe/Berlin").applyTo(build);
        TestGenerationContext generation = new TestGenerationContext();
        var initializer = new ApplicationContextAotGenerator().processAheadOfTime(build, generation);
        generation.writeGeneratedContent();

        assertThat(generation.getRuntimeHints())
                .matches(resource().forResource("dev/footfall/jdbc/migration/V1__events.sql"));
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            try (ServletWebServerApplicationContext host = new ServletWebServerApplicationContext()) {
                settings("Europe/Zurich").applyTo(host);
                // A JVM has room for one, and this Tomcat is of the forked class loader.
                TomcatURLStreamHandlerFactory.disable();
                initialize(compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()), host);
                host.refresh();
                works(host);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void initialize(ApplicationContextInitializer<?> initializer, GenericApplicationContext host) {
        ((ApplicationContextInitializer<GenericApplicationContext>) initializer).initialize(host);
    }

    private static void works(ServletWebServerApplicationContext host) {
        assertThat(host.getBean(AnalyticsSettings.class).zone()).hasToString("Europe/Zurich");
        assertThat(host.getBean(Analytics.class)
                        .submit(EventDraft.of("page view").session("s"))
                        .toCompletableFuture()
                        .join()
                        .session())
                .isEqualTo("s");
        assertThat(host.getBean(AnalyticsEndpoint.class).state()).containsEntry("stored", 1L);
        assertThat(statusOf("http://127.0.0.1:" + host.getWebServer().getPort() + "/api/analytics/events"))
                .isEqualTo(401);
    }

    private static int statusOf(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeHints hints() {
        RuntimeHints hints = new RuntimeHints();
        new AnalyticsRuntimeHints().registerHints(hints, NativeImageTest.class.getClassLoader());
        return hints;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/footfall/jdbc/migration/V1__events.sql",
                "dev/footfall/jdbc/migration/postgresql/V7__exports.sql",
                "dev/footfall/servlet/dashboard/assets.txt",
                "dev/footfall/servlet/dashboard/js/main.js",
                "dev/footfall/servlet/dashboard/vendor/lit-html.js",
                "dev/footfall/servlet/tracker/tracker.js",
                "dev/footfall/core/acquisition/sources.txt",
                "dev/footfall/core/device/robots.txt",
                "META-INF/services/dev.footfall.store.StoreProvider"
            })
    void filesThatAreReadAreKept(String file) {
        assertThat(NativeImageTest.class.getClassLoader().getResource(file)).isNotNull();
        assertThat(hints()).matches(resource().forResource(file));
    }

    @Test
    void classesFoundByNameAreThereAndKept() {
        RuntimeHints hints = hints();
        for (NamedClasses library : NamedClasses.ALL) {
            assertThat(library.names())
                    .allSatisfy(name -> assertThat(hints)
                            .as(name)
                            .matches(kept(library.own() + name).or(kept(library.relocated() + name))));
        }
    }

    private static Predicate<RuntimeHints> kept(String name) {
        ClassLoader loader = NativeImageTest.class.getClassLoader();
        return ClassUtils.isPresent(name, loader)
                ? reflection().onType(TypeReference.of(ClassUtils.resolveClassName(name, loader)))
                : hints -> false;
    }

    @Test
    void theHintsAreFoundBySpring() {
        assertThat(org.springframework.core.io.support.SpringFactoriesLoader.forResourceLocation(
                                "META-INF/spring/aot.factories")
                        .load(org.springframework.aot.hint.RuntimeHintsRegistrar.class))
                .hasAtLeastOneElementOfType(AnalyticsRuntimeHints.class);
    }
}
