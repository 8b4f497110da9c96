package dev.footfall.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Whatever else {@code analytics.enabled} says: a wrong value is told with all others, not taken for a no. */
final class NotSwitchedOff extends NoneNestedConditions {

    NotSwitchedOff() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty(name = "analytics.enabled", havingValue = "false")
    static final class SwitchedOff {}
}
