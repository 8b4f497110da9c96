package dev.footfall.spring;

import dev.footfall.Analytics;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.context.ServletContextAware;

/** Shows the servlets of the host, and whoever else could start analytics in its web application, what runs. */
final class PublishedAnalytics implements ServletContextAware, DisposableBean {

    /** The same in every way of starting. */
    static final String ATTRIBUTE = "dev.footfall.analytics";

    private final Analytics analytics;
    private @Nullable ServletContext shownIn;

    PublishedAnalytics(Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    public void setServletContext(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) == null) {
            context.setAttribute(ATTRIBUTE, analytics);
            shownIn = context;
        }
    }

    @Override
    public void destroy() {
        if (shownIn != null) {
            shownIn.removeAttribute(ATTRIBUTE);
        }
    }
}
