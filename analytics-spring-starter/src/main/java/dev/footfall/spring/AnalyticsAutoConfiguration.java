package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.AnalyticsEngineBuilder;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.device.DeviceDetector;
import dev.footfall.export.ReportWriter;
import dev.footfall.store.StoreProvider;
import dev.footfall.system.SystemProbe;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.CurrentUser;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Gives an application its {@link Analytics}. Every bean backs off for one of the host's own, and all of them where the
 * host has an {@link Analytics} of its own. Their names have a dot, so that they clash with none that the host gives.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Conditional(NotSwitchedOff.class)
@ConditionalOnMissingBean(Analytics.class)
public class AnalyticsAutoConfiguration {

    @Bean("analytics.settings")
    @ConditionalOnMissingBean
    AnalyticsSettings analyticsSettings(Environment environment) {
        return EnvironmentSettings.read(environment);
    }

    @Bean(name = "analytics.store", destroyMethod = "")
    @ConditionalOnMissingBean
    AnalyticsStore analyticsStore(
            AnalyticsSettings settings,
            ObjectProvider<DataSource> dataSources,
            ListableBeanFactory beans,
            ObjectProvider<StoreProvider> providers,
            ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        return StoreFactory.create(
                settings.store(),
                new HostDataSource(dataSources, beans),
                providers,
                loader == null ? AnalyticsAutoConfiguration.class.getClassLoader() : loader);
    }

    /** Closes the store when it is closed. */
    @Bean(name = "analytics.engine", destroyMethod = "close")
    AnalyticsEngine analyticsEngine(
            AnalyticsSettings settings,
            AnalyticsStore store,
            ObjectProvider<Catalog> catalog,
            ObjectProvider<TokenStore> tokens,
            ObjectProvider<AccessPolicy> policy,
            ObjectProvider<DeviceDetector> detector,
            ObjectProvider<CountryResolver> countries,
            ObjectProvider<CurrentUser> currentUser,
            ObjectProvider<ReportWriter> writers,
            ObjectProvider<SystemProbe> probe) {
        AnalyticsEngineBuilder builder = AnalyticsEngine.builder(settings, store);
        catalog.ifAvailable(builder::catalog);
        tokens.ifAvailable(builder::tokens);
        policy.ifAvailable(builder::policy);
        detector.ifAvailable(builder::deviceDetector);
        countries.ifAvailable(builder::countryResolver);
        currentUser.ifAvailable(builder::currentUser);
        probe.ifAvailable(builder::systemProbe);
        writers.orderedStream().forEach(builder::reportWriter);
        return builder.build();
    }

    /** Nothing else touches the database first, so that a migration of the host may track. */
    @Bean("analytics.start")
    @DependsOnDatabaseInitialization
    AnalyticsStart analyticsStart(AnalyticsEngine engine, ApplicationContext context) {
        return new AnalyticsStart(engine, context);
    }
}
