package dev.footfall.sample.start;

import dev.footfall.sample.demo.DemoLoad;
import dev.footfall.sample.tracking.AnalyticsNames;
import dev.footfall.sample.tracking.ShopTenant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Once the shop answers: says so, then lets the names and the demo data in. */
@Component
class Opening {

    private final Environment environment;
    private final ShopTenant tenant;
    private final AnalyticsNames names;
    private final DemoLoad demo;

    Opening(Environment environment, ShopTenant tenant, AnalyticsNames names, DemoLoad demo) {
        this.environment = environment;
        this.tenant = tenant;
        this.names = names;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        boolean demoTokens = environment.getProperty(DemoTokens.MARK, Boolean.class, false);
        String root = root();
        System.out.println(new Welcome(root, tenant, names, demoTokens).text());
        demo.start(root);
    }

    private String root() {
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
