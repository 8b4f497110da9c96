package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Up, or unknown: an application whose analytics are ill is well. */
final class Boot4HealthIndicator extends AbstractHealthIndicator {

    private final Analytics analytics;

    Boot4HealthIndicator(Analytics analytics) {
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
