package dev.footfall.servlet;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.AccessPolicy;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.AnalyticsEngineBuilder;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.events.EventsApi;
import dev.footfall.servlet.http.ApiSurface;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.servlet.traffic.Traffic;
import dev.footfall.servlet.visitor.VisitorConsent;
import dev.footfall.system.SystemProbe;
import dev.footfall.testkit.TestClock;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Site}. */
public final class SiteBuilder {

    private final Container container;
    private final Map<String, String> settings = new HashMap<>();
    private TestClock clock = TestClock.at("2021-05-05T12:00:00Z");
    private int tokens;
    private @Nullable Catalog catalog;
    private @Nullable SystemProbe probe;
    private HostCallers hostCallers = HostCallers.nobody();
    private AccessPolicy policy = AccessPolicy.asGranted();
    private UnaryOperator<AnalyticsStore> stores = UnaryOperator.identity();
    private UnaryOperator<Surroundings> surroundings = UnaryOperator.identity();
    private List<Function<Surroundings, ApiSurface>> apis = new ArrayList<>(List.of(EventsApi::new));
    private UnaryOperator<Filter> before = UnaryOperator.identity();
    private String contextPath = "";
    private boolean whole;
    private boolean async = true;
    private HttpServlet servlet = new HostServlet();

    SiteBuilder(Container container) {
        this.container = container;
        token("private", "acme", "read,write", "", "");
        token("reader", "acme", "read", "", "");
        token("writer", "acme", "write", "", "");
        token("limited", "acme", "read,write", "north,south", "");
        token("other", "rival", "read,write", "", "");
        token("browser", "acme", "write", "", "shop.example,*.shops.example,localhost:8080");
        token("widget", "acme", "read,write", "", "widget.example");
    }

    public SiteBuilder token(String secret, String tenant, String access, String workspaces, String domains) {
        String prefix = "analytics.tokens[" + tokens++ + "].";
        settings.put(prefix + "secret", secret);
        settings.put(prefix + "tenant", tenant);
        settings.put(prefix + "access", access);
        settings.put(prefix + "workspaces", workspaces);
        settings.put(prefix + "domains", domains);
        return this;
    }

    public SiteBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** What time it is when the site starts. */
    public SiteBuilder at(String time) {
        this.clock = TestClock.at(time);
        return this;
    }

    /** The host's own, instead of the stored one. */
    public SiteBuilder catalog(Catalog catalog) {
        this.catalog = catalog;
        return this;
    }

    /** What tells of the host's queues and its storage. */
    public SiteBuilder probe(SystemProbe probe) {
        this.probe = probe;
        return this;
    }

    public SiteBuilder policy(AccessPolicy policy) {
        this.policy = policy;
        return this;
    }

    /** Who is signed in to the host. */
    public SiteBuilder hostCallers(HostCallers hostCallers) {
        this.hostCallers = hostCallers;
        return this;
    }

    /** What stands before the store. */
    public SiteBuilder stores(UnaryOperator<AnalyticsStore> change) {
        this.stores = change;
        return this;
    }

    /** Changes what the API finds around it. */
    public SiteBuilder surroundings(UnaryOperator<Surroundings> change) {
        this.surroundings = change;
        return this;
    }

    /** The API that is mounted. */
    public SiteBuilder api(Function<Surroundings, ApiSurface> api) {
        apis.clear();
        return also(api);
    }

    /** Another one that is mounted. */
    public SiteBuilder also(Function<Surroundings, ApiSurface> api) {
        apis.add(api);
        return this;
    }

    /** Everything that the settings name is mounted, as hosts have it. */
    public SiteBuilder whole() {
        this.whole = true;
        return this;
    }

    /** What stands before our filter. */
    public SiteBuilder before(UnaryOperator<Filter> filter) {
        this.before = filter;
        return this;
    }

    public SiteBuilder contextPath(String contextPath) {
        this.contextPath = contextPath;
        return this;
    }

    public SiteBuilder withoutAsync() {
        this.async = false;
        return this;
    }

    public SiteBuilder servlet(HttpServlet servlet) {
        this.servlet = servlet;
        return this;
    }

    public Site start() {
        InMemoryStore store = new InMemoryStore();
        AnalyticsSettings read = SettingsReader.read(settings::get);
        AnalyticsEngineBuilder builder = AnalyticsEngine.builder(read, stores.apply(store))
                .policy(policy)
                .clock(clock);
        if (catalog != null) {
            builder.catalog(catalog);
        }
        if (probe != null) {
            builder.systemProbe(probe);
        }
        AnalyticsEngine engine = builder.build().start();
        Filter filter = before.apply(whole ? everything(engine) : filter(engine));
        return new Site(engine, store, clock, container.start(new Host(contextPath, filter, async, servlet)));
    }

    private AnalyticsFilter everything(AnalyticsEngine engine) {
        return AnalyticsFilter.of(
                engine, hostCallers, VisitorConsent.of(engine.settings().privacy()));
    }

    private AnalyticsFilter filter(AnalyticsEngine engine) {
        Surroundings around = surroundings.apply(Surroundings.of(
                engine, hostCallers, VisitorConsent.of(engine.settings().privacy())));
        List<ApiSurface> surfaces = apis.stream().map(api -> api.apply(around)).toList();
        return new AnalyticsFilter(engine.settings().mountPrefix(), surfaces, new Traffic(engine.system()));
    }
}
