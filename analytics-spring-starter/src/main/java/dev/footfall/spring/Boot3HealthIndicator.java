package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** Up, or unknown: an application whose analytics are ill is well. */
final class Boot3HealthIndicator extends AbstractHealthIndicator {

    private final Analytics analytics;

    Boot3HealthIndicator(Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        try {
            AnalyticsState state = AnalyticsState.of(analytics);
            builder.status(state.isStoreAvailable() ? Status.UP : Status.UNKNOWN)
                    .withDetails(state.inShort());
        } catch (RuntimeException e) {
            // Analytics of the host's own.
            builder.unknown().withException(e);
        }
    }
}
