package dev.footfall.test.spring;

import dev.footfall.Analytics;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/** Takes the place of analytics that the application itself makes. */
final class RecorderOnly implements BeanDefinitionRegistryPostProcessor {

    static final String RECORDER = "analytics.recorder";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {}

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(Analytics.class, true, false)) {
            if (!name.equals(RECORDER) && beans.containsBeanDefinition(name)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
            }
        }
    }
}
