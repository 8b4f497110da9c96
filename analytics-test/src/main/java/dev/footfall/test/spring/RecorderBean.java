package dev.footfall.test.spring;

import dev.footfall.spring.EnvironmentSettings;
import dev.footfall.test.RecordingAnalytics;
import dev.footfall.visitor.CurrentUser;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/** Records with the settings that the application has. */
final class RecorderBean implements FactoryBean<RecordingAnalytics>, DisposableBean {

    private final RecordingAnalytics analytics;

    RecorderBean(Environment environment, ObjectProvider<CurrentUser> currentUser) {
        this.analytics = new RecordingAnalytics(
                EnvironmentSettings.read(environment), currentUser.getIfAvailable(CurrentUser::nobody));
    }

    @Override
    public RecordingAnalytics getObject() {
        return analytics;
    }

    @Override
    public Class<?> getObjectType() {
        return RecordingAnalytics.class;
    }

    @Override
    public void destroy() {
        analytics.close();
    }
}
