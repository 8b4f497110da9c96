package dev.footfall.sample.start;

import dev.footfall.sample.tracking.AnalyticsNames.Token;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets a private and a browser token, new at each start, when no tokens are set; and, when no tenant is set, the first
 * token's. So the shop works out of the box, and no secret is ever part of it.
 */
final class DemoTokens implements EnvironmentPostProcessor, Ordered {

    /** Set to true where the tokens are ours. */
    static final String MARK = "sample.demo-tokens";

    private static final String TENANT = "linden-row";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<Token> set = Binder.get(environment)
                .bind("analytics.tokens", Bindable.listOf(Token.class))
                .orElse(List.of());
        Map<String, Object> ours = new HashMap<>();
        String tenant = environment.getProperty("analytics.tenant", set.isEmpty() ? TENANT : firstTenant(set));
        ours.put("analytics.tenant", tenant);
        if (set.isEmpty()) {
            String domains = environment.getProperty("sample.domains", "localhost,127.0.0.1");
            ours.put(MARK, "true");
            put(ours, 0, "demo, private", tenant, "read,write,admin", "");
            put(ours, 1, "demo, for pages", tenant, "write", domains);
        }
        environment.getPropertySources().addLast(new MapPropertySource("demo tokens", ours));
    }

    private static String firstTenant(List<Token> set) {
        String tenant = set.get(0).tenant();
        return tenant.isEmpty() ? TENANT : tenant;
    }

    private static void put(
            Map<String, Object> properties, int index, String name, String tenant, String access, String domains) {
        String prefix = "analytics.tokens[" + index + "].";
        properties.put(prefix + "name", name);
        properties.put(prefix + "secret", secret());
        properties.put(prefix + "tenant", tenant);
        properties.put(prefix + "access", access);
        if (!domains.isEmpty()) {
            properties.put(prefix + "domains", domains);
        }
    }

    private static String secret() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
