package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.access.TokenStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.AnalyticsEngineBuilder;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.device.DeviceDetector;
import dev.footfall.export.ReportWriter;
import dev.footfall.store.StoreProvider;
import dev.footfall.system.SystemProbe;
import dev.footfall.visitor.CountryResolver;
import dev.footfall.visitor.CurrentUser;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Gives an application its {@link Analytics}. Every bean backs off for one of the host's own. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Conditional(NotSwitchedOff.class)
public class AnalyticsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AnalyticsSettings analyticsSettings(Environment environment) {
        return SettingsReader.read(new EnvironmentSettings(environment));
    }

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    AnalyticsStore analyticsStore(
            AnalyticsSettings settings,
            ObjectProvider<DataSource> dataSources,
            ObjectProvider<StoreProvider> providers,
            ResourceLoader resources) {
        ClassLoader loader = resources.getClassLoader();
        return StoreFactory.create(
                settings.store(),
                dataSources,
                providers,
                loader == null ? AnalyticsAutoConfiguration.class.getClassLoader() : loader);
    }

    /** Closes the store when it is closed. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(Analytics.class)
    AnalyticsEngine analytics(
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

    @Bean
    @ConditionalOnBean(AnalyticsEngine.class)
    AnalyticsStart analyticsStart(AnalyticsEngine engine) {
        return new AnalyticsStart(engine);
    }
}
