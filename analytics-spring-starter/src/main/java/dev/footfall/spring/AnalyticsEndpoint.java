package dev.footfall.spring;

import dev.footfall.Analytics;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Tells the state of the store, what waits, and what has become of all events offered since the start. */
@Endpoint(id = "analytics")
public class AnalyticsEndpoint {

    private final Analytics analytics;

    AnalyticsEndpoint(Analytics analytics) {
        this.analytics = analytics;
    }

    @ReadOperation
    public Map<String, Object> state() {
        return AnalyticsState.of(analytics).inFull();
    }
}
