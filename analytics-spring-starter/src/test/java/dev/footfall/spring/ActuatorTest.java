package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventDraft;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ActuatorTest {

    private static final String NOWHERE = "analytics.datasource.url=jdbc:postgresql://127.0.0.1:1/nobody";

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(Ours.configurations())
            .withConfiguration(AutoConfigurations.of(
                    EndpointAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=analytics,health");

    private final ApplicationContextRunner hostWithMemory = host.withBean(AnalyticsStore.class, InMemoryStore::new);

    private static void offerAGoodAndABadOne(ApplicationContext context) {
        Analytics analytics = context.getBean(Analytics.class);
        analytics
                .submit(EventDraft.of("page view").session("s"))
                .toCompletableFuture()
                .join();
        analytics
                .submit(EventDraft.of("no such type"))
                .toCompletableFuture()
                .exceptionally(refused -> null)
                .join();
    }

    private static void awaitOutage(ApplicationContext context) {
        AnalyticsEngine engine = context.getBean(AnalyticsEngine.class);
        while (!engine.isStoreUnavailable()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Health health(ApplicationContext context) {
        return context.getBean(Boot3HealthIndicator.class).health();
    }

    @Test
    void healthIsUpWhileTheStoreAnswers() {
        hostWithMemory.run(context -> {
            offerAGoodAndABadOne(context);
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails())
                    .containsEntry("store", "available")
                    .containsEntry("queue", 0L);
        });
    }

    @Test
    void aStoreThatIsGoneDoesNotTakeTheHostDown() {
        host.withPropertyValues(NOWHERE).run(context -> {
            awaitOutage(context);
            assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(health(context).getDetails()).containsEntry("store", "unavailable");
            assertThat(context.getBean(HealthEndpoint.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    @Test
    void healthIsLeftOutWhereTheHostSaysSo() {
        hostWithMemory
                .withPropertyValues("management.health.analytics.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Boot3HealthIndicator.class));
        hostWithMemory
                .withPropertyValues("management.health.defaults.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Boot3HealthIndicator.class));
    }

    @Test
    void theEndpointTellsWhatBecameOfEveryEvent() {
        hostWithMemory.run(context -> {
            offerAGoodAndABadOne(context);
            assertThat(context.getBean(AnalyticsEndpoint.class).state())
                    .containsEntry("store", "available")
                    .containsEntry("queue", Map.of("events", 0L, "bytes", 0L))
                    .containsEntry("offered", 2L)
                    .containsEntry("stored", 1L)
                    .containsEntry("refused", Map.of("invalid", 1L))
                    .containsEntry("dropped", Map.of());
        });
    }

    @Test
    void theEndpointIsLeftOutWhereTheHostDoesNotExposeIt() {
        hostWithMemory
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(AnalyticsEndpoint.class));
        hostWithMemory
                .withPropertyValues("management.endpoint.analytics.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(AnalyticsEndpoint.class));
    }

    @Test
    void metersTellTheSame() {
        hostWithMemory.run(context -> {
            offerAGoodAndABadOne(context);
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("analytics.events.offered").functionCounter().count())
                    .isEqualTo(2);
            assertThat(meters.get("analytics.events.stored").functionCounter().count())
                    .isEqualTo(1);
            assertThat(meters.get("analytics.events.refused")
                            .tag("reason", "invalid")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("analytics.events.dropped")
                            .tag("reason", "queue-full")
                            .functionCounter()
                            .count())
                    .isZero();
            assertThat(meters.get("analytics.events.pending").gauge().value()).isZero();
            assertThat(meters.get("analytics.store.available").gauge().value()).isEqualTo(1);
        });
    }

    @Test
    void analyticsOfTheHostsOwnAreWatchedAsFarAsTheyTell() {
        host.withBean(Analytics.class, Analytics::noop).run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(context.getBean(AnalyticsEndpoint.class).state()).containsEntry("store", "unknown");
            assertThat(context.getBean(MeterRegistry.class)
                            .find("analytics.store.available")
                            .gauge())
                    .isNull();
        });
    }

    @Test
    void analyticsOfTheHostsOwnThatFailDoNotTakeItDown() {
        Analytics broken = (Analytics) Proxy.newProxyInstance(
                Analytics.class.getClassLoader(), new Class<?>[] {Analytics.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("broken");
                });
        assertThat(new Boot3HealthIndicator(broken).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void nothingIsWatchedWhenAnalyticsAreSwitchedOff() {
        host.withPropertyValues("analytics.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Boot3HealthIndicator.class)
                        .doesNotHaveBean(AnalyticsEndpoint.class)
                        .doesNotHaveBean(AnalyticsMeters.class));
    }
}
