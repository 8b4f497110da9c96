package dev.footfall.sample.tracking;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Those of the {@code analytics.*} settings that the shop itself must know.
 *
 * @param tenant whose the shop's events are
 * @param zone whose days are counted
 */
@ConfigurationProperties("analytics")
public record AnalyticsNames(
        @DefaultValue("default") String tenant,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Mount mount,
        @DefaultValue List<Token> tokens) {

    /** Where the APIs are mounted. */
    public record Mount(@DefaultValue("") String prefix) {}

    /** A token, as anyone may have set it. */
    public record Token(
            @Nullable String name,
            @DefaultValue("") String secret,
            @DefaultValue("") String tenant,
            @DefaultValue List<String> access,
            @DefaultValue List<String> domains) {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Token[" + name + "]";
        }
    }
}
