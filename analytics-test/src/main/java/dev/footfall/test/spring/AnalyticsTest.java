package dev.footfall.test.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test class that starts a Spring application: the application's {@link dev.footfall.Analytics} are a
 * {@link dev.footfall.test.RecordingAnalytics}, which the test may inject. No database is opened for them, and none of
 * the APIs is mounted. Each test method finds it empty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface AnalyticsTest {}
