package dev.footfall.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.context.WebApplicationContext;

/** Whether something else in the same web application has started analytics before this context came up. */
final class StartedElsewhere implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getResourceLoader() instanceof WebApplicationContext web
                && web.getServletContext() != null
                && web.getServletContext().getAttribute(PublishedAnalytics.ATTRIBUTE) != null;
    }
}
