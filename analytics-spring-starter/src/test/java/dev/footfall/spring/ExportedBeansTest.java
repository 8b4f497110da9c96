package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footfall.Analytics;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;

/** What a host could be given by mistake where it asks for something of its own. */
class ExportedBeansTest {

    private static final List<Class<?>> GENERAL = List.of(
            DataSource.class,
            ObjectMapper.class,
            Executor.class,
            TaskExecutor.class,
            TaskScheduler.class,
            ThreadFactory.class,
            Clock.class,
            CacheManager.class,
            ConversionService.class,
            PlatformTransactionManager.class,
            BeanPostProcessor.class,
            BeanFactoryPostProcessor.class,
            CharSequence.class,
            Map.class,
            Iterable.class);

    private final WebApplicationContextRunner host = new WebApplicationContextRunner()
            .withPropertyValues(
                    "analytics.datasource.url=jdbc:h2:mem:exported", "management.endpoints.web.exposure.include=*")
            .withConfiguration(AutoConfigurations.of(
                    EndpointAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class));

    private Map<String, Class<?>> added() {
        Set<String> before = new TreeSet<>();
        host.run(context -> before.addAll(Arrays.asList(context.getBeanDefinitionNames())));
        Map<String, Class<?>> added = new TreeMap<>();
        host.withConfiguration(Ours.configurations())
                .run(context -> Arrays.stream(context.getBeanDefinitionNames())
                        .filter(name -> !before.contains(name))
                        .forEach(name -> added.put(name, type(context, name))));
        return added;
    }

    private static Class<?> type(ApplicationContext context, String name) {
        return context.getBean(name).getClass();
    }

    @Test
    void nothingOfGeneralUseIsAmongThem() {
        assertThat(added())
                .hasSizeGreaterThan(10)
                .allSatisfy((name, type) ->
                        assertThat(GENERAL).as(name).noneMatch(general -> general.isAssignableFrom(type)));
    }

    @Test
    void theirNamesAreOurs() {
        assertThat(added().keySet())
                .contains("analytics.settings", "analytics.engine", "analyticsHealthIndicator")
                .allMatch(name -> name.startsWith("analytics.")
                        || name.startsWith("dev.footfall.")
                        || name.equals("analyticsHealthIndicator"));
    }

    @Test
    void oneOfThemTellsOfHealthAndSaysWhose() {
        assertThat(added().entrySet().stream()
                        .filter(bean -> HealthIndicator.class.isAssignableFrom(bean.getValue()))
                        .map(Map.Entry::getKey))
                .containsExactly("analyticsHealthIndicator");
    }

    @Test
    void beansOfTheHostMayHaveTheNamesThatOursWouldHaveElsewhere() {
        WebApplicationContextRunner named = host.withConfiguration(Ours.configurations());
        for (String name : List.of("analytics", "analyticsSettings", "analyticsStore", "analyticsFilter")) {
            named = named.withBean(name, StringBuilder.class, StringBuilder::new);
        }
        named.run(context -> assertThat(context).hasNotFailed().hasSingleBean(Analytics.class));
    }

    @Test
    void allBackOffForAnalyticsOfTheHost() {
        host.withConfiguration(Ours.configurations())
                .withPropertyValues("analytics.zone=Mars")
                .withBean("own", Analytics.class, Analytics::noop)
                .run(context -> assertThat(context.getBeanDefinitionNames())
                        .doesNotContain(
                                "analytics.settings", "analytics.store", "analytics.engine", "analytics.filter"));
    }
}
