package dev.footfall.test.spring;

import dev.footfall.test.RecordingAnalytics;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Lets each test method begin with nothing tracked. */
final class ClearingListener implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AnalyticsTest.class)) {
            test.getApplicationContext().getBean(RecordingAnalytics.class).clear();
        }
    }
}
