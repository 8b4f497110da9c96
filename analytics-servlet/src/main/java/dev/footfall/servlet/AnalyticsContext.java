package dev.footfall.servlet;

import dev.footfall.Analytics;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/** Where servlets of a host find what was started for their web application. */
public final class AnalyticsContext {

    /** The attribute of the {@link ServletContext} that holds the {@link Analytics}. */
    public static final String ATTRIBUTE = "dev.footfall.analytics";

    private AnalyticsContext() {}

    /**
     * The handle of a web application, from its start to its end. Empty where nothing was started, as nothing is set or
     * something is set wrong: {@code of(context).orElse(Analytics.noop())} tracks if it can.
     */
    public static Optional<Analytics> of(ServletContext context) {
        return context.getAttribute(ATTRIBUTE) instanceof Analytics analytics
                ? Optional.of(analytics)
                : Optional.empty();
    }
}
