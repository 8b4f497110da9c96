package dev.footfall.test.spring;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Adds what records before anything else could be made, once in a hierarchy of contexts; equal to its like, so that
 * tests share their context.
 */
record RecordingCustomizer() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        ApplicationContext parent = configuration.getParentApplicationContext();
        if (parent == null || !parent.containsBean(RecorderOnly.RECORDER)) {
            registry.registerBeanDefinition(RecorderOnly.RECORDER, definition(RecorderBean.class));
        }
        registry.registerBeanDefinition("analytics.recorderOnly", definition(RecorderOnly.class));
    }

    private static BeanDefinition definition(Class<?> type) {
        return BeanDefinitionBuilder.rootBeanDefinition(type).getBeanDefinition();
    }
}
